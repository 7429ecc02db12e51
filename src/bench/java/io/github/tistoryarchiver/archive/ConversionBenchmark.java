package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.content.ledger.Ledger;
import io.github.tistoryarchiver.content.ledger.Targets;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What it costs to make of a page what the archive keeps of it, against parsing the same page with jsoup alone: all saved
 * pages, one after another, in one JVM. A page that is no post is read as a run reads it, for the posts that it lists; a home page
 * also for the blog that it shows.
 *
 * <p>The three ways take turns at each page and are measured in CPU time of their thread, so that what else the machine does
 * meets all of them alike. Arguments: the folder of the saved pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 400)
@Measurement(iterations = 400)
@Fork(0)
public class ConversionBenchmark {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

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

    /** Nanoseconds of CPU time for all pages. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        public long jsoupAlone;
        public long parseReadMarkdownJson;
        public long withLedger;
    }

    @Benchmark
    public void allPages(Cpu cpu, Blackhole hole) throws IOException {
        for (Saved saved : pages) {
            long start = THREAD.getCurrentThreadCpuTime();
            hole.consume(Jsoup.parse(
                    new ByteArrayInputStream(saved.bytes()), null, saved.url().toString()));
            long parsed = THREAD.getCurrentThreadCpuTime();
            ParsedPost read = read(saved, hole);
            String markdown = read == null ? "" : markdown(read, hole);
            hole.consume(markdown);
            long converted = THREAD.getCurrentThreadCpuTime();
            if (read != null && read.served() != null) {
                hole.consume(Ledger.of(
                        read.served(),
                        RoundTrip.rendered(markdown),
                        new Targets(saved.url(), address -> address, List.of())));
            }
            long checked = THREAD.getCurrentThreadCpuTime();
            cpu.jsoupAlone += parsed - start;
            cpu.parseReadMarkdownJson += converted - parsed;
            cpu.withLedger += checked - parsed;
        }
    }

    private static String markdown(ParsedPost read, Blackhole hole) {
        hole.consume(ArchiveJson.pretty(read.post()));
        hole.consume(FrontMatter.of(read.post()));
        return read.readable() == null ? "" : MarkdownWriter.write(read.readable(), address -> address);
    }

    /** @return {@code null} for a page that is no post */
    private static @Nullable ParsedPost read(Saved saved, Blackhole hole) {
        Page page = Page.parse(saved.bytes(), null, saved.url());
        ParsedPost read = PostReader.read(page, saved.blog().name());
        if (read == null) {
            hole.consume(ListPage.read(page));
            hole.consume(saved.home() ? BlogReader.read(page, saved.blog()) : null);
        }
        return read;
    }

    /** Runs the benchmark and prints the table that the README shows: medians over all iterations. */
    public static void main(String[] arguments) throws RunnerException {
        System.setProperty("pages", arguments[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ConversionBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.println("| all saved pages | CPU ms | times jsoup alone |\n| --- | --- | --- |");
        for (RunResult result : results) {
            double base = median(result, "jsoupAlone");
            for (String way : List.of("jsoupAlone", "parseReadMarkdownJson", "withLedger")) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.2f |%n",
                        way,
                        median(result, way) / 1e6,
                        median(result, way) / base);
            }
        }
    }

    private static double median(RunResult result, String way) {
        return Objects.requireNonNull(result.getSecondaryResults().get(way))
                .getStatistics()
                .getPercentile(50);
    }
}
