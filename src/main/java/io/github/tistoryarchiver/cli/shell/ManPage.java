package io.github.tistoryarchiver.cli.shell;

import io.github.tistoryarchiver.cli.output.GroupedOptions;
import io.github.tistoryarchiver.cli.output.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the page of a command for {@code man}, in the language of the messages. */
public final class ManPage {
    private final CommandLine line;
    private final CommandSpec command;
    private final Messages messages;
    private final String version;
    private final StringBuilder page = new StringBuilder();

    /**
     * Prepares a page.
     *
     * @param version the program and its version, for the foot of the page
     */
    public ManPage(CommandLine command, Messages messages, String version) {
        this.line = command;
        this.command = command.getCommandSpec();
        this.messages = messages;
        this.version = version;
    }

    /** Returns the name of the page, such as {@code tistory-archiver-backup}. */
    public String name() {
        return command.qualifiedName("-");
    }

    /** Returns the page in the language of roff. */
    public String roff() {
        page.append("'\\\" -*- coding: UTF-8 -*-\n");
        page.append(String.format(Locale.ROOT, ".TH %s 1 \"\" \"%s\"\n", name().toUpperCase(Locale.ROOT), version));
        page.append(".nh\n.ad l\n");
        section("NAME");
        text(name() + " - " + Summary.of(command));
        section("SYNOPSIS");
        text(synopsis());
        section("DESCRIPTION");
        text(String.join(" ", command.usageMessage().header()));
        command.positionalParameters().forEach(this::entry);
        options();
        commands();
        exitCodes();
        return page.toString();
    }

    private String synopsis() {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void options() {
        section("OPTIONS");
        for (Map.Entry<String, List<OptionSpec>> group :
                new GroupedOptions(messages).groups(command).entrySet()) {
            if (!group.getKey().isEmpty()) {
                page.append(".SS ")
                        .append(escaped(group.getKey().replaceFirst(":$", "")))
                        .append('\n');
            }
            group.getValue().stream().filter(option -> !option.hidden()).forEach(this::entry);
        }
    }

    private void commands() {
        Map<String, CommandLine> all = line.getSubcommands();
        CommandLine parent = line.getParent();
        if (!all.isEmpty()) {
            section("COMMANDS");
            all.forEach((name, one) -> entry(
                    name, String.join(" ", one.getCommandSpec().usageMessage().header())));
        }
        Stream<String> others = parent != null
                ? Stream.of(parent.getCommandSpec().qualifiedName("-"))
                : all.values().stream().map(one -> one.getCommandSpec().qualifiedName("-"));
        section("SEE_ALSO");
        text(others.map(name -> name + "(1)").collect(Collectors.joining(", ")));
    }

    private void exitCodes() {
        Map<String, String> codes = command.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            section("EXIT_STATUS");
            codes.forEach(this::entry);
        }
    }

    private void entry(ArgSpec argument) {
        String value = argument.arity().max() == 0 ? "" : argument.paramLabel();
        String names = argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .map(name -> value.isEmpty() ? name : name + (name.startsWith("--") ? "=" : " ") + value)
                        .collect(Collectors.joining(", "))
                : value;
        entry(names, String.join(" ", argument.description()));
    }

    private void entry(String head, String words) {
        page.append(".TP\n\\fB").append(escaped(head)).append("\\fR\n");
        text(words);
    }

    private void section(String key) {
        page.append(".SH ").append(escaped(messages.get("man." + key))).append('\n');
    }

    private void text(String words) {
        page.append(escaped(words.strip())).append('\n');
    }

    /** Returns text that roff shows as it is: without commands, and with hyphens that can be copied. */
    private static String escaped(String text) {
        return text.lines()
                .map(line -> line.strip().replace("\\", "\\e").replace("-", "\\-"))
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
