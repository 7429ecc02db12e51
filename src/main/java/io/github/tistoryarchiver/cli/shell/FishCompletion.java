package io.github.tistoryarchiver.cli.shell;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for fish, with what each command and option is for. */
final class FishCompletion {
    private static final String BEGINNING = """
            # Completion of tistory-archiver for fish, made by: tistory-archiver completion fish
            function __tistory_archiver_blogs
                for file in archive/*/blog.json
                    string split -r -m2 / -- $file | tail -n 2 | head -n 1
                end
            end
            complete -c tistory-archiver -f
            """;

    private final CommandLine program;
    private final StringBuilder script = new StringBuilder(BEGINNING);

    FishCompletion(CommandLine program) {
        this.program = program;
    }

    String script() {
        options(program.getCommandSpec(), "__fish_use_subcommand");
        program.getSubcommands().forEach((name, command) -> {
            line("__fish_use_subcommand", "-a " + name, Summary.of(command.getCommandSpec()));
            String here = "__fish_seen_subcommand_from " + name;
            options(command.getCommandSpec(), here);
            String candidates = candidates(Completable.ofParameters(command.getCommandSpec()));
            if (!candidates.isEmpty()) {
                line(here, candidates, "");
            }
        });
        return script.toString();
    }

    private void options(CommandSpec command, String condition) {
        Completable.options(command).forEach(option -> option(option, condition));
    }

    private void option(OptionSpec option, String condition) {
        StringBuilder names = new StringBuilder();
        Arrays.stream(option.names())
                .forEach(name ->
                        names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", "")));
        Completable value = Completable.of(option);
        String takes = value.kind() == Completable.Kind.NOTHING ? "" : " -r " + candidates(value);
        line(condition, names.substring(1) + takes, Summary.of(option));
    }

    private void line(String condition, String what, String description) {
        script.append("complete -c tistory-archiver -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what.strip());
        if (!description.isEmpty()) {
            script.append(" -d ").append(quoted(description));
        }
        script.append('\n');
    }

    private static String candidates(Completable value) {
        return switch (value.kind()) {
            case WORDS -> "-a " + quoted(String.join(" ", value.words()));
            case FILE -> "-F";
            case FOLDER -> "-a '(__fish_complete_directories)'";
            case BLOG -> "-a '(__tistory_archiver_blogs)'";
            case NOTHING, TEXT -> "";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
