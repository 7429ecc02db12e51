package io.github.tistoryarchiver.cli.output;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help whose lines end between words. picocli's own end in the middle of Korean words, where the rules of Unicode allow it. */
public final class WordWrappedHelp extends Help {
    private WordWrappedHelp(CommandSpec command, ColorScheme colors) {
        super(command, colors);
    }

    /** Creates it; a class, since making a lambda of a type of picocli's costs a tenth of a short start. */
    public record Factory() implements CommandLine.IHelpFactory {
        @Override
        public Help create(CommandSpec command, ColorScheme colors) {
            return new WordWrappedHelp(command, colors);
        }
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> parameters, ColorScheme colors) {
        TextTable usual =
                TextTable.forDefaultColumns(colors, calcLongOptionColumnWidth(options, parameters, colors), width());
        return new Layout(
                colors,
                new WordTable(colors, usual.columns()),
                createDefaultOptionRenderer(),
                createDefaultParameterRenderer());
    }

    @Override
    public TextTable createTextTable(Map<?, ?> rows) {
        WordTable table =
                new WordTable(colorScheme(), super.createTextTable(rows).columns());
        for (Map.Entry<?, ?> row : rows.entrySet()) {
            table.addRowValues(String.valueOf(row.getKey()), String.valueOf(row.getValue()));
        }
        return table;
    }

    @Override
    public String commandList(Map<String, Help> commands) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Map.Entry<String, Help> command : commands.entrySet()) {
            String[] header = command.getValue().commandSpec().usageMessage().header();
            rows.put(command.getKey(), header.length == 0 ? "" : header[0]);
        }
        return createTextTable(rows).toString();
    }

    @Override
    public int synopsisHeadingLength() {
        String heading = String.format(Locale.ROOT, commandSpec().usageMessage().synopsisHeading());
        return Columns.of(heading.substring(heading.lastIndexOf('\n') + 1));
    }

    @Override
    public String header(Object... values) {
        return paragraphs(commandSpec().usageMessage().header(), values);
    }

    @Override
    public String footer(Object... values) {
        return paragraphs(commandSpec().usageMessage().footer(), values);
    }

    private String paragraphs(String[] paragraphs, Object... values) {
        WordTable table = new WordTable(colorScheme(), new Column[] {new Column(width(), 0, Column.Overflow.WRAP)});
        table.indentWrappedLines = 0;
        for (String paragraph : paragraphs) {
            for (Text line : colorScheme()
                    .text(String.format(Locale.ROOT, paragraph, values))
                    .splitLines()) {
                table.addRowValues(line);
            }
        }
        return table.toString();
    }

    private int width() {
        return commandSpec().usageMessage().width();
    }

    /** Gives picocli only lines that fit. */
    private static final class WordTable extends TextTable {
        private final ColorScheme colors;

        WordTable(ColorScheme colors, Column[] columns) {
            super(colors, columns);
            this.colors = colors;
        }

        @Override
        public void addRowValues(Text... values) {
            int last = values.length - 1;
            Column column = columns()[last];
            String plain = values[last].plainString();
            int room = column.width - column.indent;
            int start = 0;
            while (true) {
                String indent = " ".repeat(start == 0 ? 0 : indentWrappedLines);
                int end = endOfLine(plain, start, room - indent.length());
                Text[] row = values.clone();
                row[last] = colors.text(indent).concat(values[last].substring(start, end));
                super.addRowValues(row);
                start = end;
                while (start < plain.length() && plain.charAt(start) == ' ') {
                    start++;
                }
                if (start == plain.length()) {
                    return;
                }
                Arrays.fill(values, 0, last, colors.text(""));
            }
        }

        /** Returns where a line ends that has room for that many columns: before a space, or within a word that is longer. */
        private static int endOfLine(String plain, int start, int room) {
            int space = start;
            int columns = 0;
            int end = start;
            while (end < plain.length()) {
                int letter = plain.codePointAt(end);
                columns += Columns.ofLetter(letter);
                int next = end + Character.charCount(letter);
                if (columns > room) {
                    return letter != ' ' && space > start ? space : end == start ? next : end;
                }
                space = letter == ' ' ? end : space;
                end = next;
            }
            return end;
        }
    }
}
