package io.github.tistoryarchiver.markdown.frontmatter;

import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML front matter with a fixed order of keys; keys without a known value are omitted. */
public final class FrontMatter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setExplicitStart(true)
            .setUseUnicodeEncoding(true)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .build();
    private static final String FENCE = "---\n";
    private static final String END = "\n---\n";

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Returns the front matter of a post, with its fences. */
    public static String of(Post post) {
        FrontMatter front = new FrontMatter();
        front.put("title", post.title());
        front.put("date", post.publishedAt());
        front.put("lastmod", post.modifiedAt());
        front.put("slug", post.slug() == null ? Long.toString(post.id()) : post.slug());
        front.put("permalink", post.permalink() == null ? post.url() : post.permalink());
        front.put("categories", post.category().path());
        front.put("tags", post.tags());
        front.put("author", post.author().name());
        front.put("description", post.summary());
        front.put("cover", post.cover());
        front.put("comments", post.commentCount());
        front.put("draft", post.visibility() == Visibility.PUBLIC ? null : Boolean.TRUE);
        return front.write();
    }

    /**
     * Parses the front matter of a post's Markdown.
     *
     * @throws IllegalArgumentException when it is missing or is not valid YAML
     */
    public static Map<String, Object> read(String markdown) {
        int end = markdown.indexOf(END, FENCE.length() - 1);
        if (!markdown.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException("no front matter");
        }
        try {
            Object read = new Load(LoadSettings.builder().build())
                    .loadFromString(markdown.substring(FENCE.length(), end + 1));
            Map<String, Object> values = new LinkedHashMap<>();
            if (read instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), value));
            }
            return values;
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Returns the Markdown without its front matter. */
    public static String textAfter(String markdown) {
        int end = markdown.startsWith(FENCE) ? markdown.indexOf(END, FENCE.length() - 1) : -1;
        return end < 0 ? markdown : markdown.substring(end + END.length());
    }

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /**
     * Writes the values as YAML. Strings are always quoted, because YAML 1.1 parsers read {@code no} as false and
     * {@code 2017-05-14} as a date.
     */
    private String write() {
        StringBuilder yaml = new StringBuilder();
        Emitter emitter = new Emitter(SETTINGS, new StreamDataWriter() {
            @Override
            public void write(String text) {
                yaml.append(text);
            }

            @Override
            public void write(String text, int offset, int length) {
                yaml.append(text, offset, offset + length);
            }
        });
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(true, Optional.empty(), Map.of()));
        emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
        values.forEach((key, value) -> {
            emitter.emit(scalar(key, ScalarStyle.PLAIN));
            emit(value, emitter);
        });
        emitter.emit(new MappingEndEvent());
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return yaml.toString().stripTrailing() + END;
    }

    private static void emit(Object value, Emitter emitter) {
        if (value instanceof List<?> list) {
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW));
            list.forEach(item -> emit(item, emitter));
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof Integer || value instanceof Boolean) {
            emitter.emit(scalar(value.toString(), ScalarStyle.PLAIN));
        } else if (value instanceof OffsetDateTime time) {
            emitter.emit(scalar(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), ScalarStyle.PLAIN));
        } else {
            emitter.emit(scalar(value.toString(), ScalarStyle.DOUBLE_QUOTED));
        }
    }

    private static ScalarEvent scalar(String text, ScalarStyle style) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style);
    }
}
