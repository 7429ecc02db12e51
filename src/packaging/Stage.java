import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays out the folders that become packages: {@code target/packages/portable}, which needs a Java, and {@code
 * target/packages/runtime}, which has its own. Run by {@code mvn -Prelease package}, as a source file:
 *
 * <pre>java src/packaging/Stage.java PROJECT JDK TIME</pre>
 *
 * JDK is the one whose parts the runtime is made of; TIME is that of all files, since class data know the jar by its time.
 */
final class Stage {
    /** What jdeps finds, and what no bytecode names: MS949 in zip files, elliptic curves (a part of java.base since 22). */
    private static final String MODULES =
            "java.base,java.desktop,java.net.http,java.sql,jdk.httpserver,jdk.charsets,jdk.crypto.ec,jdk.localedata";

    private static final Pattern NATIVE = Pattern.compile(
            "(?:org/sqlite/native/(?<folder>.+)|(?<top>(?:aix|darwin|freebsd|linux|win)/.+))/[^/]+");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path project;
    private final Path jdk;
    private final Instant time;
    private final Path packages;

    private Stage(Path project, Path jdk, Instant time) {
        this.project = project;
        this.jdk = jdk;
        this.time = time;
        this.packages = project.resolve("target/packages");
    }

    public static void main(String[] arguments) throws Exception {
        new Stage(Path.of(arguments[0]), Path.of(arguments[1]), Instant.parse(arguments[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        deleteAll(packages);
        checkJdk();
        Path whole = project.resolve("target/tistory-archiver.jar");
        Path portable = packages.resolve("portable");
        Path runtime = packages.resolve("runtime");
        Path jar = copy(whole, portable.resolve("lib/tistory-archiver.jar"));
        java(jdk, "-cp", jar.toString(), "io.github.tistoryarchiver.cli.PackagedFiles", portable.resolve("share").toString());
        words(jar, portable.resolve("lib/words.jar"));
        copy(project.resolve("src/packaging/bin/tistory-archiver"), portable.resolve("bin/tistory-archiver"));
        copy(project.resolve("src/packaging/bin/tistory-archiver.cmd"), portable.resolve("bin/tistory-archiver.cmd"));
        copy(project.resolve("src/main/resources/META-INF/LICENSE"), portable.resolve("LICENSE"));
        copy(project.resolve("src/docs/install.md"), portable.resolve("install.md"));
        copy(project.resolve("src/docs/ko/install.md"), portable.resolve("install_ko.md"));
        copyAll(portable, runtime);
        Path own = runtime.resolve("runtime");
        link(own);
        Path ownJar = runtime.resolve("lib/tistory-archiver.jar");
        Files.delete(ownJar);
        forThisPlatform(whole, ownJar);
        stamp(packages);
        Path classes = runtime.resolve("lib/classes.lst");
        String path = runtime.resolve("lib/words.jar") + File.pathSeparator + ownJar;
        listClasses(own, path, classes);
        copy(classes, portable.resolve("lib/classes.lst"));
        if (!WINDOWS) {
            java(own, "-Xshare:dump", "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + runtime.resolve("lib/tistory-archiver.jsa"), "-cp", path);
        }
        stamp(packages);
    }

    /** Checks that pictures can be read where only the package is: some systems' JDKs use the system's libraries for it. */
    private void checkJdk() throws IOException {
        boolean linux = System.getProperty("os.name").equals("Linux");
        if (linux && !Files.exists(jdk.resolve("lib/libfreetype.so"))) {
            throw new IOException(jdk + " does not carry its own native libraries, as the JDKs of Linux distributions do not."
                    + " Name one that does, such as Temurin: mvn -Prelease -Druntime.jdk=/path/to/jdk package");
        }
    }

    private void link(Path to) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/jlink").toString(), "--add-modules", MODULES, "--include-locales=en,ko",
                "--strip-java-debug-attributes", "--no-man-pages", "--no-header-files", "--output", to.toString()));
        if (WINDOWS) {
            command.add("--generate-cds-archive");
        }
        run(command);
    }

    /** Copies the jar without native libraries for other systems, and not compressed, since the package is. */
    private void forThisPlatform(Path jar, Path to) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                var folder = NATIVE.matcher(entry.getName());
                if (folder.matches() && !isOurs(folder.group("folder") != null ? folder.group("folder") : folder.group("top"))) {
                    continue;
                }
                store(from, entry, out);
            }
        }
    }

    /** Copies the messages into a jar of their own: to open the program's, with its thousands of files, takes longer than to show its help. */
    private void words(Path jar, Path to) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (String name : List.of("messages.properties", "messages_ko.properties")) {
                store(from, from.getEntry("io/github/tistoryarchiver/cli/" + name), out);
            }
        }
    }

    private void store(ZipFile from, ZipEntry entry, ZipOutputStream out) throws IOException {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        copy.setMethod(ZipEntry.STORED);
        copy.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        copy.setCrc(sum.getValue());
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
    }

    /** Tells whether a folder of native libraries, such as {@code Linux/x86_64}, is for this system. */
    private static boolean isOurs(String folder) {
        String system = System.getProperty("os.name");
        String ours = WINDOWS ? "win(dows)?" : system.startsWith("Mac") ? "mac|darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64|arm64" : "x86_64|amd64";
        return folder.toLowerCase(Locale.ROOT).matches("(" + ours + ")/(" + processor + ")");
    }

    /** Commands that do several things at a time. */
    private static final Set<String> WITH_THREADS = Set.of("demo", "verify", "site");

    /** What these load or not, as their threads meet and their connections happen to end. */
    private static final Pattern TIMED = Pattern.compile("java/util/concurrent/|java/nio/channels/|java/net/|sun/nio/ch/|sun/net/"
            + "|/foreign/|^java/.*Exception$|^@lambda-form-invoker");

    /** Lists the classes that the JDK starts with, and those that the usual commands load. */
    private void listClasses(Path own, String path, Path to) throws IOException, InterruptedException {
        Path demo = packages.resolve("demo");
        Set<String> lines = new TreeSet<>(Comparator.<String, Boolean>comparing(line -> line.startsWith("@"))
                .thenComparing(line -> line));
        addClasses(own.resolve("lib/classlist"), lines, line -> true);
        for (List<String> command : List.of(
                List.of("--help"),
                List.of("--version"),
                List.of("demo", "--out", demo.toString()),
                List.of("status", demo.toString()),
                List.of("backup", "--help"),
                List.of("verify", demo.toString()),
                List.of("site", demo.toString(), "--out", packages.resolve("room").toString()))) {
            Path list = packages.resolve("list");
            List<String> words = new ArrayList<>(List.of(
                    "-Xshare:off", "-XX:DumpLoadedClassList=" + list, "-XX:+UseSerialGC", "-cp", path,
                    "io.github.tistoryarchiver.cli.Main"));
            words.addAll(command);
            java(own, words.toArray(String[]::new));
            boolean hasThreads = WITH_THREADS.contains(command.get(0));
            addClasses(list, lines, line -> !hasThreads || !TIMED.matcher(line).find());
            Files.delete(list);
        }
        Files.write(to, lines);
        deleteAll(demo);
        deleteAll(packages.resolve("room"));
    }

    /**
     * Adds what a list names, without what is particular to one run: numbers, loaders of libraries, resolved constants. Lambdas of
     * picocli's types are left out too: for their sake its classes, compiled for Java 5, would be linked, and then not be archived.
     */
    private static void addClasses(Path list, Set<String> lines, Predicate<String> wanted) throws IOException {
        Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("@cp") && !line.contains(" source: "))
                .filter(line -> !(line.startsWith("@") && line.contains("picocli")))
                .map(line -> line.replaceFirst(" id: \\d+$", ""))
                .filter(wanted)
                .forEach(lines::add);
    }

    private void java(Path home, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(words));
        run(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + said);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stamp(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(time));
                }
            }
        }
    }
}
