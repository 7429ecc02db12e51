package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sifter;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import io.github.tistoryarchiver.importer.sift.SourceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files to import of which nothing is known: each is read to find what it holds. */
final class FoundFiles implements Sources {
    private static final int FIRST_BYTES = 8;

    private final Hosts hosts;
    private final ProgressListener progress;
    private final Predicate<String> looked;
    private final @Nullable Path zstdDictionary;
    private final Map<Format, Sifter> sifters = new EnumMap<>(Format.class);
    private final Map<String, SourceFile> files = new TreeMap<>();
    private final List<ImportReport.FileReport> found = new ArrayList<>();
    private final Map<String, Owners> owners = new TreeMap<>();
    private final List<SiftFault> lacking = new ArrayList<>();
    private final List<ImportReport.Unread> unread = new ArrayList<>();

    /**
     * Begins without files.
     *
     * @param hosts which learns where blogs are
     * @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none
     * @param looked which blogs' pages are looked into
     */
    FoundFiles(Hosts hosts, @Nullable Path zstdDictionary, Predicate<String> looked, ProgressListener progress) {
        this.looked = looked;
        this.hosts = hosts;
        this.progress = progress;
        this.zstdDictionary = zstdDictionary;
    }

    /**
     * Reads what files hold. The same content counts once.
     *
     * @param as the format that they are taken for; {@code null} for what their content says
     * @throws ArchiveException when one cannot be read
     */
    void add(List<Path> named, @Nullable Format as) {
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                addFolder(SourceFolder.of(path, as), as);
            } else {
                add(path, as, true);
            }
        }
        survey();
        if (hosts.settle()) {
            List<ImportReport.FileReport> before = List.copyOf(found);
            found.clear();
            survey();
            found.replaceAll(report -> report.withFaultsOf(before));
        }
    }

    private void addFolder(SourceFolder folder, @Nullable Format as) {
        folder.folders().forEach(source -> files.putIfAbsent(source.sha256(), source));
        folder.files().forEach(file -> add(file, as, false));
    }

    /** @param isNamed whether the user named just this file, so that it is reported if it is not read */
    private void add(Path file, @Nullable Format as, boolean isNamed) {
        try {
            Format format = as == null ? Format.of(file) : as;
            if (format.isRead()) {
                String sha256 = Sha256.of(file);
                files.putIfAbsent(
                        sha256,
                        new SourceFile(file, String.valueOf(file.getFileName()), sha256, Files.size(file), format));
            } else if (isNamed || format != Format.UNKNOWN) {
                unread.add(new ImportReport.Unread(file, format, beginning(file)));
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.ofDelimiter(" ").formatHex(in.readNBytes(FIRST_BYTES));
        }
    }

    private void survey() {
        progress.begins(ProgressListener.Step.FILES, files.size());
        for (SourceFile file : files.values()) {
            survey(file);
            progress.done(file.bytes(), file.name());
        }
    }

    private void survey(SourceFile file) {
        Survey survey = new Survey(place -> {}, looked);
        sift(file, survey);
        survey.owners()
                .forEach((blog, of) ->
                        owners.computeIfAbsent(blog, name -> new Owners()).addAll(of));
        found.add(survey.report(file));
    }

    @Override
    public void sift(SourceFile file, Sink sink) {
        try {
            sifters.computeIfAbsent(file.format(), format -> Sifter.of(format, hosts, zstdDictionary))
                    .sift(file, sink);
        } catch (IOException e) {
            throw new ArchiveException(file.path(), e);
        }
    }

    @Override
    public void lacks(SiftFault fault) {
        if (found.stream().noneMatch(file -> file.faults().contains(fault))) {
            lacking.add(fault);
        }
    }

    @Override
    public List<String> hostsOf(String blog) {
        return hosts.of(blog);
    }

    @Override
    public Owners ownersOf(String blog) {
        return owners.getOrDefault(blog, new Owners());
    }

    @Override
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    @Override
    public boolean holdRecordings() {
        return files.values().stream().anyMatch(file -> file.format().isRecording());
    }

    @Override
    public List<SourceFile> recordingsWith(Set<Integer> keys) {
        return files.values().stream()
                .filter(file -> file.format().isRecording())
                .toList();
    }

    /** Returns the names of all blogs of which the files hold posts. */
    Set<String> blogs() {
        Set<String> names = new TreeSet<>();
        found.forEach(file -> file.blogs().forEach((name, what) -> {
            if (!name.equals(Survey.NAMELESS) && what.posts() > 0) {
                names.add(name);
            }
        }));
        return names;
    }

    @Override
    public boolean holdAnythingOf(String blog) {
        return found.stream()
                .anyMatch(file -> file.blogs().containsKey(blog) || file.blogs().containsKey(Survey.NAMELESS));
    }

    /** Tells whether files hold posts that do not say of which blog they are. */
    boolean holdNameless() {
        return found.stream().anyMatch(file -> file.blogs().containsKey(Survey.NAMELESS));
    }

    @Override
    public ImportReport report(List<ImportReport.ArchiveReport> archives) {
        Map<String, List<Owners.Period>> periods = new TreeMap<>();
        owners.forEach((blog, of) -> periods.put(blog, of.periods()));
        return new ImportReport(List.copyOf(found), List.copyOf(unread), List.copyOf(lacking), periods, archives);
    }
}
