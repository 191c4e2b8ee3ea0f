file(REMOVE_RECURSE ${WORK})
function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(build_elsewhere name)
    run(${CMAKE_COMMAND} -G Ninja -S ${PROJECTS}/${name} -B ${WORK}/${name}
        -D CMAKE_CXX_COMPILER=${COMPILER}
        -D CMAKE_PREFIX_PATH=${WORK}/prefix)
    run(${CMAKE_COMMAND} --build ${WORK}/${name})
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
build_elsewhere(consumer)
run(${WORK}/consumer/consumer)
run(${WORK}/prefix/bin/lakmus --version)

# The vendor's system takes 5 ms for slow enough: three cases turn on that, and no other may fail.
build_elsewhere(vendor)
execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${WORK}/vendor --output-on-failure
    RESULT_VARIABLE status OUTPUT_VARIABLE out)
foreach(wanted
        "a_third_deadline[^ ]*_still_within_5_ms_of_the_first [.]*[*]+Failed"
        "a_third_deadline[^ ]*_a_minute_after_the_first [.]*[*]+Failed"
        "how_fast_is_too_fast[^ ]*_5_ms_later [.]*[*]+Failed"
        "how_fast_is_too_fast.yaml:14: Failure"
        "behaves as if: The limit is 4 milliseconds"
        "3 tests failed out of 30")
    if(NOT out MATCHES "${wanted}")
        message(FATAL_ERROR "ctest of the vendor's project does not say: ${wanted}\n${out}")
    endif()
endforeach()
if(status EQUAL 0)
    message(FATAL_ERROR "ctest of the vendor's project succeeds in spite of a fault")
endif()
