# Runs ARGS (a list) in FOLDER and holds exit status and output against what is expected:
# STATUS, and the patterns OUT, ERR and NOT_OUT where given. INPUT is a file for standard input.
if(INPUT)
    set(input INPUT_FILE ${INPUT})
endif()
execute_process(COMMAND ${ARGS} ${input} WORKING_DIRECTORY ${FOLDER}
    RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)

function(fail what)
    list(JOIN ARGS " " line)
    message(FATAL_ERROR "${what}\ncommand: ${line}\nstatus: ${status}\nout: ${out}\nerr: ${err}")
endfunction()

if(NOT status STREQUAL "${STATUS}")
    fail("expected exit status ${STATUS}")
endif()
if(OUT AND NOT out MATCHES "${OUT}")
    fail("expected on standard output: ${OUT}")
endif()
if(ERR AND NOT err MATCHES "${ERR}")
    fail("expected on standard error: ${ERR}")
endif()
if(NOT_OUT AND out MATCHES "${NOT_OUT}")
    fail("not expected on standard output: ${NOT_OUT}")
endif()
