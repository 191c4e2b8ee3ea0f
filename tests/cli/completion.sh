# Sources the completion and asks what it proposes for a command, for a flag, and for a word that is a file.
source <("$1" completion bash)
propose() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _lakmus
    echo "$*: ${COMPREPLY[*]}"
}
propose lakmus li
propose lakmus lint --f
propose lakmus lint sc
