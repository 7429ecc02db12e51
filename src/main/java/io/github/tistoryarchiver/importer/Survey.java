package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.importer.owner.BlogNumber;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.source.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a file holds: of which blogs, how many posts, of when. Nothing is stored. */
final class Survey implements Sink {
    /** What is of no named blog. */
    static final String NAMELESS = "";

    private final Map<String, Tally> blogs = new TreeMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private final List<SiftFault> faults = new ArrayList<>();
    private final Map<String, Owners> owners = new TreeMap<>();
    private final Consumer<Place> places;
    private final Predicate<String> looked;
    private int files;

    /** @param places receives where things are */
    Survey(Consumer<Place> places) {
        this(places, blog -> true);
    }

    /** @param looked which blogs' pages are looked into, to learn the numbers of the blogs */
    Survey(Consumer<Place> places, Predicate<String> looked) {
        this.places = places;
        this.looked = looked;
    }

    private static final class Tally {
        private final Set<PostAddress> posts = new HashSet<>();
        private int answers;
        private @Nullable Instant first;
        private @Nullable Instant last;

        void add(@Nullable PostAddress post, @Nullable Instant date) {
            answers++;
            if (post != null) {
                posts.add(post);
            }
            if (date != null) {
                date(date);
            }
        }

        void date(Instant date) {
            if (date.getEpochSecond() > 0) {
                first = first == null || date.isBefore(first) ? date : first;
                last = last == null || date.isAfter(last) ? date : last;
            }
        }
    }

    /** Returns what was found, by the names of the blogs; what is of no named one under {@link #NAMELESS}. */
    private Map<String, ImportReport.Found> found() {
        Map<String, ImportReport.Found> found = new TreeMap<>();
        blogs.forEach((name, tally) ->
                found.put(name, new ImportReport.Found(tally.posts.size(), tally.answers, tally.first, tally.last)));
        return found;
    }

    /** Returns which blogs had a name, as far as pages tell it. */
    Map<String, Owners> owners() {
        return owners;
    }

    /** Returns what was found in a file. */
    ImportReport.FileReport report(SourceFile file) {
        return new ImportReport.FileReport(
                file.path(), file.format(), found(), files, new TreeMap<>(passedOver), List.copyOf(faults));
    }

    @Override
    public void place(Place place) {
        places.accept(place);
    }

    @Override
    public boolean wants(String blog) {
        return true;
    }

    @Override
    public boolean readsPages(String blog) {
        return looked.test(blog);
    }

    @Override
    public void exchange(Exchange exchange) {
        boolean isPage = exchange.message().status() / 100 == 2;
        Long number = isPage && exchange.date().getEpochSecond() > 0
                ? BlogNumber.of(exchange.message().body())
                : null;
        if (number != null && exchange.blog() != null) {
            owners.computeIfAbsent(exchange.blog(), name -> new Owners()).add(exchange.date(), number);
        }
        tally(Objects.requireNonNullElse(exchange.blog(), NAMELESS))
                .add(isPage ? PostAddress.of(exchange.url()) : null, exchange.date());
    }

    @Override
    public void revisit(Revisit revisit) {
        tally(Objects.requireNonNullElse(revisit.answer().blog(), NAMELESS))
                .add(null, revisit.answer().date());
    }

    @Override
    public void entry(Entry entry) {
        Tally tally = tally(entry.blog() == null ? NAMELESS : entry.blog());
        tally.add(entry.post() == 0 ? null : PostAddress.ofId(entry.post()), entry.date());
        if (entry.contentType().equals(Sink.Entry.FEED)) {
            Feed.parse(entry.content()).items().stream()
                    .map(Feed.Item::id)
                    .filter(Objects::nonNull)
                    .forEach(id -> tally.posts.add(PostAddress.ofId(id)));
        }
    }

    @Override
    public boolean isSurvey() {
        return true;
    }

    @Override
    public void dated(Instant date) {
        blogs.values().forEach(tally -> tally.date(date));
    }

    private Tally tally(String blog) {
        return blogs.computeIfAbsent(blog, name -> new Tally());
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        files++;
        return false;
    }

    @Override
    public boolean takesFiles() {
        return false;
    }

    @Override
    public boolean mayWantFile(int key) {
        return true;
    }

    @Override
    public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) {
        throw new IllegalStateException("not wanted: " + address);
    }

    @Override
    public void fault(SiftFault fault) {
        faults.add(fault);
    }

    @Override
    public void skipped(String kind) {
        passedOver.merge(kind, 1, Integer::sum);
    }
}
