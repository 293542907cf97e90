# The words in other languages: ours (packaging/update-translations.sh) and, where Debian has none, Qt's own.
# A program that speaks them finds them as :/translations/doubleread_bn.qm.
find_program(LRELEASE_PROGRAM NAMES lrelease-qt6 lrelease
    HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} NO_CACHE REQUIRED)

function(doubleread_add_words target)
    set(folder ${CMAKE_SOURCE_DIR}/resources/translations)
    set(translations ${folder}/doubleread_bn.ts ${folder}/qt_bn.ts)
    set(words ${CMAKE_CURRENT_BINARY_DIR}/doubleread_bn.qm)
    add_custom_command(OUTPUT ${words}
        COMMAND ${LRELEASE_PROGRAM} -silent -nounfinished ${translations} -qm ${words}
        DEPENDS ${translations})
    set_source_files_properties(${words} PROPERTIES QT_RESOURCE_ALIAS doubleread_bn.qm)
    qt_add_resources(${target} doubleread_words PREFIX /translations FILES ${words})
endfunction()
