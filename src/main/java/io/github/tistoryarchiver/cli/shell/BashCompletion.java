package io.github.tistoryarchiver.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for bash, 3.2 (macOS) and newer; zsh takes it through its {@code bashcompinit}. */
final class BashCompletion {
    private static final String BEGINNING = """
            # Completion of tistory-archiver for %s, made by: tistory-archiver completion %s
            """;

    private static final String FOR_ZSH = """
            autoload -U +X compinit && compinit -u
            autoload -U +X bashcompinit && bashcompinit
            """;

    private static final String BODY = """
            _tistory_archiver() {
              local cur prev command out word before i options parameter candidates
              cur=${COMP_WORDS[COMP_CWORD]}
              prev=${COMP_WORDS[COMP_CWORD-1]}
              # --out=archive comes in three words
              if [[ $cur == = ]]; then
                cur=
              elif [[ $prev == = ]]; then
                prev=${COMP_WORDS[COMP_CWORD-2]}
              fi
              command= out=archive before=
              for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                [[ $word == = ]] && continue
                if [[ $before == --out || $before == -o ]]; then
                  out=$word
                elif [[ -z $command && $word != -* ]]; then
                  command=$word
                fi
                before=$word
              done
              options= parameter=
              case "$command" in
            @COMMANDS@
              esac
              case "$command $prev" in
            @VALUES@
              esac
              if [[ $cur == -* ]]; then
                parameter="words $options"
              fi
              COMPREPLY=()
              case "$parameter" in
                words*) candidates=$(compgen -W "${parameter#words }" -- "$cur") ;;
                file) candidates=$(compgen -f -- "$cur") ;;
                folder) candidates=$(compgen -d -- "$cur") ;;
                blog)
                  candidates=$(for word in "$out"/*/blog.json; do
                    [[ -e $word ]] && word=${word%/blog.json} && echo "${word##*/}"
                  done)
                  candidates=$(compgen -W "$candidates" -- "$cur")
                  ;;
                *) candidates= ;;
              esac
              case "$parameter" in
                file | folder) compopt -o filenames 2>/dev/null ;;
              esac
              while IFS= read -r word; do
                [[ -n $word ]] && COMPREPLY+=("$word")
              done <<<"$candidates"
              return 0
            }
            complete -F _tistory_archiver tistory-archiver
            """;

    private final Map<String, CommandSpec> commands = new TreeMap<>();
    private final CommandSpec program;

    BashCompletion(CommandLine program) {
        this.program = program.getCommandSpec();
        program.getSubcommands().forEach((name, command) -> commands.put(name, command.getCommandSpec()));
    }

    String forBash() {
        return String.format(Locale.ROOT, BEGINNING, "bash", "bash") + script();
    }

    String forZsh() {
        return "#compdef tistory-archiver\n" + String.format(Locale.ROOT, BEGINNING, "zsh", "zsh") + FOR_ZSH + script();
    }

    private String script() {
        List<String> cases = new ArrayList<>();
        List<String> values = new ArrayList<>();
        cases.add(line("''", names(program), "words " + String.join(" ", commands.keySet())));
        commands.forEach((name, command) -> {
            cases.add(line(name, names(command), word(Completable.ofParameters(command))));
            Completable.options(command).forEach(option -> {
                Completable value = Completable.of(option);
                if (value.kind() != Completable.Kind.NOTHING) {
                    values.add(String.format(
                            Locale.ROOT, "    %s) parameter='%s' ;;", patterns(name, option), word(value)));
                }
            });
        });
        return BODY.replace("@COMMANDS@", String.join("\n", cases)).replace("@VALUES@", String.join("\n", values));
    }

    private static String line(String name, String options, String parameter) {
        return String.format(Locale.ROOT, "    %s) options='%s' parameter='%s' ;;", name, options, parameter);
    }

    private static String patterns(String command, OptionSpec option) {
        return Arrays.stream(option.names())
                .map(name -> "'" + command + " " + name + "'")
                .collect(Collectors.joining(" | "));
    }

    private static String names(CommandSpec command) {
        return Completable.options(command).stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.joining(" "));
    }

    private static String word(Completable value) {
        return switch (value.kind()) {
            case WORDS -> "words " + String.join(" ", value.words());
            case FILE -> "file";
            case FOLDER -> "folder";
            case BLOG -> "blog";
            case NOTHING, TEXT -> "";
        };
    }
}
