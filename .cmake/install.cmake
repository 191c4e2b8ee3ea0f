# What `cmake --install` puts where, and what find_package(lakmus) then gives.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/lakmus)

install(TARGETS lakmus RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS lakmus_model lakmus_scenarios lakmus_oracle lakmus_reports
    EXPORT lakmus_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT lakmus_targets FILE lakmus-targets.cmake NAMESPACE lakmus:: DESTINATION ${package_dir})
# By itself: whoever has no GoogleTest can use the rest.
if(TARGET lakmus_gtest)
    install(TARGETS lakmus_gtest
        EXPORT lakmus_gtest_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
    install(EXPORT lakmus_gtest_targets
        FILE lakmus-gtest-targets.cmake NAMESPACE lakmus:: DESTINATION ${package_dir})
endif()

foreach(folder model scenarios/format oracle reports)
    cmake_path(GET folder PARENT_PATH parent)
    install(DIRECTORY ${folder}
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/lakmus/${parent}
        FILES_MATCHING PATTERN "*.hpp" PATTERN oracle/cli EXCLUDE PATTERN oracle/exploring EXCLUDE
        PATTERN reports/workbench EXCLUDE)
endforeach()
install(DIRECTORY scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/lakmus
    FILES_MATCHING PATTERN "*.yaml" PATTERN equivalent_mutants.txt PATTERN trace_gaps.txt
    PATTERN scenarios/format EXCLUDE)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(.cmake/lakmus-config.cmake.in lakmus-config.cmake
    INSTALL_DESTINATION ${package_dir} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(lakmus-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/lakmus-config.cmake
    ${PROJECT_BINARY_DIR}/lakmus-config-version.cmake
    DESTINATION ${package_dir})
