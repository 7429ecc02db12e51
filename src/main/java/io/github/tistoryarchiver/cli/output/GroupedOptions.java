package io.github.tistoryarchiver.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lists the options of a command in groups: one for each mixin whose name has a heading, {@code group.NAME}, in the
 * messages. Options outside these mixins come first, without a heading.
 *
 * <p>picocli's argument groups have headings too, but repeating one of their options starts a new group, which silently
 * loses the values of its other options; a mixin rejects the repetition.
 */
public final class GroupedOptions implements IHelpSectionRenderer {
    private final ResourceBundle bundle;

    public GroupedOptions(Messages messages) {
        this.bundle = messages.bundle();
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        groups(help.commandSpec()).forEach((heading, options) -> {
            if (!heading.isEmpty()) {
                text.append(System.lineSeparator()).append(heading).append(System.lineSeparator());
            }
            text.append(help.optionListExcludingGroups(options));
        });
        return text.toString();
    }

    /** Returns the options of a command by heading, in order; those without one first, under an empty heading. */
    public Map<String, List<OptionSpec>> groups(CommandSpec command) {
        List<OptionSpec> ungrouped = new ArrayList<>(command.options());
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        groups.put("", ungrouped);
        for (Map.Entry<String, CommandSpec> mixin : command.mixins().entrySet()) {
            String key = "group." + mixin.getKey();
            if (bundle.containsKey(key)) {
                List<OptionSpec> options = mixin.getValue().options();
                groups.put(bundle.getString(key), options);
                ungrouped.removeAll(options);
            }
        }
        return groups;
    }
}
