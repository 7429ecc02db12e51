package io.github.tistoryarchiver.cli.export;

import io.github.tistoryarchiver.export.source.ExportOptionsBuilder;
import io.github.tistoryarchiver.export.source.Inclusion;
import io.github.tistoryarchiver.model.PostType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that choose what is exported. */
public final class ExportScopeOptions {
    @Option(names = "--only", split = ",", paramLabel = "TYPE")
    private Set<PostType> only = EnumSet.allOf(PostType.class);

    @Option(names = "--category", paramLabel = "PATH")
    private @Nullable String category;

    @Option(names = "--tag", paramLabel = "TAG")
    private @Nullable String tag;

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Option(names = "--include", split = ",", paramLabel = "WHAT")
    private Set<Inclusion> include = EnumSet.noneOf(Inclusion.class);

    /**
     * Adds these options.
     *
     * @throws ParameterException when no day can be between the two
     */
    public ExportOptionsBuilder into(ExportOptionsBuilder options, WrongUse usage) {
        if (since != null && until != null && since.isAfter(until)) {
            throw usage.of("usage.period", since.toString(), until.toString());
        }
        return options.only(only)
                .category(category == null || category.isBlank() ? List.of() : List.of(category.split("/", 2)))
                .tag(tag)
                .since(since)
                .until(until)
                .include(include);
    }
}
