# Fetches the editor component as the lock file says and bundles it into one file:
# cmake -DNPM=… -DWEB=… -DFOLDER=… -DOUT=… -P build_editor.cmake
# Where there is no npm, or no registry to be reached, it writes a file that says so, and the page has
# a plain text area.
function(go_without why)
    message(NOTICE "The workbench gets a plain text area: ${why}.")
    file(WRITE ${OUT} "// without an editor\n")
endfunction()

if(NOT NPM)
    go_without("it is not asked for an editor, or there is no npm")
    return()
endif()

file(MAKE_DIRECTORY ${FOLDER})
file(COPY ${WEB}/package.json ${WEB}/package-lock.json ${WEB}/codemirror_editor.js DESTINATION ${FOLDER})
execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error
        --fetch-retries=1 --fetch-retry-mintimeout=500 --fetch-timeout=20000
    WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE trouble TIMEOUT 120)
if(NOT status EQUAL 0)
    string(REGEX MATCH "[^\n]+" first "${trouble}")
    go_without("npm could not fetch it (${first})")
    return()
endif()
execute_process(
    COMMAND ${FOLDER}/node_modules/.bin/esbuild codemirror_editor.js --bundle --format=esm --minify
        --target=es2022 --legal-comments=none --log-level=error --outfile=${OUT}
    WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
