# Made by tools/make_completions.py from the table of commands; do not edit.
_alliance_tutor() {
    local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$word" in ask|chat|topics|case|define|steelman|spar|quiz|progress|brief|export|new|check|config|doctor|completion|unanswered) command="$word"; break;; esac
    done
    case "$before" in
        --knowledge|--data|--out|--script|--style) COMPREPLY=($(compgen -f -- "$current")); return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$current")); return;;
        --format) COMPREPLY=($(compgen -W "html md" -- "$current")); return;;
        --level) COMPREPLY=($(compgen -W "gentle medium hard" -- "$current")); return;;
        --side) COMPREPLY=($(compgen -W "pro con" -- "$current")); return;;
    esac
    case "$command" in
        "")
            COMPREPLY=($(compgen -W "ask chat topics case define steelman spar quiz progress brief export new check config doctor completion unanswered --help --knowledge --data --plain --no-pager --color --width --seed --now --version" -- "$current"))
            ;;
        ask)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        chat)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        topics)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        case)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        define)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        steelman)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json --side" -- "$current"))
            ;;
        spar)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json --side --level --clock --script" -- "$current"))
            ;;
        quiz)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json --topic --issue --side --kind --count --seminar --minutes" -- "$current"))
            ;;
        progress)
            COMPREPLY=($(compgen -W "export import --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current")); COMPREPLY+=($(compgen -f -- "$current"));
            ;;
        brief)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --format --style --out --force" -- "$current"))
            ;;
        export)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --out --force" -- "$current"))
            ;;
        new)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now" -- "$current")); COMPREPLY+=($(compgen -f -- "$current"));
            ;;
        check)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json --stats --items --select" -- "$current")); COMPREPLY+=($(compgen -f -- "$current"));
            ;;
        config)
            COMPREPLY=($(compgen -W "plain color width vi pager links cite_addresses toolbar suggestions history transcripts editor knowledge --help --knowledge --data --plain --no-pager --color --width --seed --now --json --init --path" -- "$current"))
            ;;
        doctor)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
        completion)
            COMPREPLY=($(compgen -W "bash zsh fish --help --knowledge --data --plain --no-pager --color --width --seed --now" -- "$current"))
            ;;
        unanswered)
            COMPREPLY=($(compgen -W " --help --knowledge --data --plain --no-pager --color --width --seed --now --json" -- "$current"))
            ;;
    esac
}
complete -F _alliance_tutor alliance-tutor
