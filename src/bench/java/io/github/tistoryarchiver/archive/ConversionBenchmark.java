package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.markdown.FrontMatter;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.RoundTrip;
import io.github.tistoryarchiver.tistory.BlogAddress;
import io.github.tistoryarchiver.tistory.BlogReader;
import io.github.tistoryarchiver.tistory.ListPage;
import io.github.tistoryarchiver.tistory.Page;
import io.github.tistoryarchiver.tistory.PostReader;
import io.github.tistoryarchiver.tistory.ReadPost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What it costs to make of a page what the archive keeps of it, against parsing the same page with jsoup alone: all saved
 * pages, one after another, in one JVM. A page that is no post is read as a run reads it, for the posts that it lists; a home page
 * also for the blog that it shows. Arguments: the folder of the saved pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 6, time = 4)
@Fork(0)
public class ConversionBenchmark {
    private final List<Saved> pages = new ArrayList<>();

    private record Saved(byte[] bytes, HttpUrl url, BlogAddress blog, boolean home) {}

    @Setup
    public void load() throws IOException, BlogAddress.NotABlogException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("pages")));
        for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
            String[] fields = line.split("\t", -1);
            HttpUrl url = fields.length > 2 ? HttpUrl.parse(fields[2]) : null;
            if (url != null && fields[0].endsWith(".html")) {
                pages.add(new Saved(
                        Files.readAllBytes(folder.resolve(fields[0])),
                        url,
                        BlogAddress.parse(url.host()),
                        fields[1].equals("index")));
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalStateException("no saved pages in " + folder);
        }
    }

    @Benchmark
    public void jsoupAlone(Blackhole hole) throws IOException {
        for (Saved saved : pages) {
            hole.consume(Jsoup.parse(
                    new ByteArrayInputStream(saved.bytes()), null, saved.url().toString()));
        }
    }

    @Benchmark
    public void parseReadMarkdownJson(Blackhole hole) {
        for (Saved saved : pages) {
            ReadPost read = read(saved, hole);
            if (read != null) {
                hole.consume(markdown(read, hole));
            }
        }
    }

    @Benchmark
    public void withRoundTripCheck(Blackhole hole) {
        for (Saved saved : pages) {
            ReadPost read = read(saved, hole);
            if (read != null && read.readable() != null) {
                hole.consume(RoundTrip.compare(read.readable(), markdown(read, hole), address -> address));
            }
        }
    }

    private static String markdown(ReadPost read, Blackhole hole) {
        hole.consume(ArchiveJson.pretty(read.post()));
        hole.consume(FrontMatter.of(read.post()));
        return read.readable() == null ? "" : MarkdownWriter.write(read.readable(), address -> address);
    }

    /** @return {@code null} for a page that is no post */
    private static @Nullable ReadPost read(Saved saved, Blackhole hole) {
        Page page = Page.parse(saved.bytes(), null, saved.url());
        ReadPost read = PostReader.read(page, saved.blog().name());
        if (read == null) {
            hole.consume(ListPage.read(page));
            hole.consume(saved.home() ? BlogReader.read(page, saved.blog()) : null);
        }
        return read;
    }

    /** Runs the benchmark and prints the table that the README shows. */
    public static void main(String[] arguments) throws RunnerException {
        System.setProperty("pages", arguments[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ConversionBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, double[]> rows = new TreeMap<>();
        for (RunResult result : results) {
            rows.put(result.getPrimaryResult().getLabel(), new double[] {
                result.getPrimaryResult().getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore()
            });
        }
        double[] base = Objects.requireNonNull(rows.get("jsoupAlone"));
        System.out.println("| all saved pages | ms | times jsoup alone | MB allocated |\n| --- | --- | --- | --- |");
        rows.forEach((name, row) -> System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.2f | %.1f |%n", name, row[0], row[0] / base[0], row[1] / 1e6));
    }
}
