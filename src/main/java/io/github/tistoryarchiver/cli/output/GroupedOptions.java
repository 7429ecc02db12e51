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
        List<OptionSpec> ungrouped = new ArrayList<>(help.commandSpec().options());
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, CommandSpec> mixin : help.commandSpec().mixins().entrySet()) {
            String key = "group." + mixin.getKey();
            if (bundle.containsKey(key)) {
                List<OptionSpec> options = mixin.getValue().options();
                groups.put(bundle.getString(key), options);
                ungrouped.removeAll(options);
            }
        }
        StringBuilder text = new StringBuilder(help.optionListExcludingGroups(ungrouped));
        groups.forEach((heading, options) -> text.append(System.lineSeparator())
                .append(heading)
                .append(System.lineSeparator())
                .append(help.optionListExcludingGroups(options)));
        return text.toString();
    }
}
