package io.github.tistoryarchiver.export.dialect;

import io.github.tistoryarchiver.markdown.Dialect;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A flavour that reads CommonMark and some languages besides. */
public class EngineDialect implements Dialect {
    /**
     * Hugo's Goldmark: shortcodes act everywhere, in code too. Hugo 0.111 stops at emphasis with struck text in a heading, and
     * ends a list at an empty item.
     */
    public static final Dialect HUGO =
            new EngineDialect(
                    List.of(
                            Rule.PICTURES,
                            Rule.TEMPLATES,
                            Rule.ATTRIBUTES,
                            Rule.SUMMARY_ENDS,
                            Rule.FOOTNOTES,
                            Rule.DEFINITIONS,
                            Rule.TASKS),
                    code -> !code.contains("{{<") && !code.contains("{{%") && !code.contains(Rule.SUMMARY_END)) {
                @Override
                public boolean holdsBlock(Element block) {
                    return !isHeading(block) || block.selectFirst("del, s, strike") == null;
                }

                @Override
                public boolean holdsEmptyItems() {
                    return false;
                }
            };

    /** Zola: shortcodes act everywhere, in code too. */
    public static final Dialect ZOLA = new EngineDialect(
            List.of(Rule.PICTURES, Rule.TEMPLATES, Rule.ATTRIBUTES, Rule.FOOTNOTES, Rule.TASKS),
            code -> !code.contains("{{") && !code.contains("{%") && !code.contains("{#"));

    /** What GitHub, GitLab, pandoc and remark read. */
    public static final Dialect GFM =
            new EngineDialect(List.of(Rule.PICTURES, Rule.FOOTNOTES, Rule.TASKS, Rule.EMOJI, Rule.MATH), code -> true);

    /** Obsidian. */
    public static final Dialect OBSIDIAN = new EngineDialect(
            List.of(
                    Rule.WIKI_LINKS,
                    Rule.EMOJI,
                    Rule.FOOTNOTES,
                    Rule.TASKS,
                    Rule.MATH,
                    Rule.HASH_TAGS,
                    Rule.HIGHLIGHTS,
                    Rule.HIDDEN_COMMENTS,
                    Rule.BLOCK_NAMES),
            code -> true);

    /** Marked, as Hexo uses it, whose own tags the front matter switches off. In lists it makes blanks of tabs. */
    public static final Dialect MARKED =
            new EngineDialect(
                    List.of(Rule.PICTURES, Rule.TASKS, Rule.TILDES_AND_BACKTICKS, Rule.TABS, Rule.NUMBERS),
                    code -> true) {
                @Override
                public boolean holdsBlock(Element block) {
                    return !block.nameIs("pre")
                            || block.closest("li") == null
                            || block.wholeText().indexOf('\t') < 0;
                }

                @Override
                public boolean holdsSpan(String text) {
                    return text.indexOf('~') < 0 && text.indexOf('`') < 0;
                }
            };

    /** Markdown-it, as Eleventy uses it. */
    public static final Dialect MARKDOWN_IT = new EngineDialect(List.of(Rule.PICTURES, Rule.TASKS), code -> true);

    /** Remark, as Astro uses it, which loses an empty line at the beginning of a fence. */
    public static final Dialect ASTRO =
            new EngineDialect(List.of(Rule.PICTURES, Rule.FOOTNOTES, Rule.TASKS), code -> !code.startsWith("\n"));

    private final List<Rule> rules;
    private final Predicate<String> code;

    /** The characters of ASCII on which any of the rules acts. */
    private final BitSet acting = new BitSet();

    private EngineDialect(List<Rule> rules, Predicate<String> code) {
        this.rules = rules;
        this.code = code;
        rules.forEach(rule -> rule.signs().chars().forEach(acting::set));
    }

    private static boolean isHeading(Element block) {
        String name = block.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    @Override
    public @Nullable String written(Context context, CharSequence text, int at) {
        if (!acting.get(text.charAt(at))) {
            return null;
        }
        for (Rule rule : rules) {
            String written = rule.written(context, text, at);
            if (written != null) {
                return written;
            }
        }
        return null;
    }

    @Override
    public boolean readsAlternatives() {
        return false;
    }

    @Override
    public boolean holdsCode(String text) {
        return code.test(text);
    }
}
