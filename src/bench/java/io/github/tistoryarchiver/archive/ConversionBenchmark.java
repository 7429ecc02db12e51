package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.markdown.FrontMatter;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.RoundTrip;
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
 * What it costs to make an archived post of a page, against parsing the same page with jsoup alone: all saved pages of posts,
 * one after another, in one JVM. Arguments: the folder of the saved pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(0)
public class ConversionBenchmark {
    private final List<Saved> pages = new ArrayList<>();

    private record Saved(byte[] bytes, HttpUrl url, String blog) {}

    @Setup
    public void load() throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("pages")));
        for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
            String[] fields = line.split("\t", -1);
            HttpUrl url = fields.length > 2 ? HttpUrl.parse(fields[2]) : null;
            if (url != null && fields[1].equals("post")) {
                pages.add(new Saved(
                        Files.readAllBytes(folder.resolve(fields[0])),
                        url,
                        url.host().split("\\.", 2)[0]));
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalStateException("no saved posts in " + folder);
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
            hole.consume(markdown(saved, hole));
        }
    }

    @Benchmark
    public void withRoundTripCheck(Blackhole hole) {
        for (Saved saved : pages) {
            ReadPost read = read(saved);
            String markdown = MarkdownWriter.write(Objects.requireNonNull(read.readable()), address -> address);
            hole.consume(ArchiveJson.pretty(read.post()));
            hole.consume(RoundTrip.compare(read.readable(), markdown, address -> address));
        }
    }

    private static String markdown(Saved saved, Blackhole hole) {
        ReadPost read = read(saved);
        hole.consume(ArchiveJson.pretty(read.post()));
        return FrontMatter.of(read.post())
                + MarkdownWriter.write(Objects.requireNonNull(read.readable()), address -> address);
    }

    private static ReadPost read(Saved saved) {
        return Objects.requireNonNull(
                PostReader.read(Page.parse(saved.bytes(), null, saved.url()), saved.blog()), saved.url()::toString);
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
        System.out.println("| all saved posts | ms | times jsoup alone | MB allocated |\n| --- | --- | --- | --- |");
        rows.forEach((name, row) -> System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.2f | %.1f |%n", name, row[0], row[0] / base[0], row[1] / 1e6));
    }
}
