package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Files that a browser or a mirroring program put beside a page. No other file is opened, whatever the page refers to. */
final class NearbyFiles implements Originals {
    private static final Pattern NOT_BESIDE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\#?].*|", Pattern.DOTALL);
    private static final Pattern BELOW_HOST = Pattern.compile("/[^/\\\\].*", Pattern.DOTALL);
    private static final Pattern COMPANION = Pattern.compile("(?:\\./)?[^/]+((?:_files|\\.files)/(?:.*/)?([^/]+))");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(".*(\\.[A-Za-z0-9]{1,5})");
    private static final Pattern NAMED = Pattern.compile(
            "<meta[^>]{0,200}og:url[\"']?[^>]{0,200}?content=[\"']?([^\"'\\s>]{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 16;

    private final Path root;
    private final Path folder;
    private final String name;
    private final boolean isMirror;
    private final Map<Path, Optional<Original>> known;

    private NearbyFiles(Path root, Path page, boolean isMirror, Map<Path, Optional<Original>> known) {
        this.root = root;
        this.folder = folderOf(page);
        this.name = String.valueOf(page.getFileName()).replaceFirst("\\.[A-Za-z]{3,5}$", "");
        this.isMirror = isMirror;
        this.known = known;
    }

    /** Returns those beside a page that a browser saved. */
    static NearbyFiles ofPage(Path page) {
        return new NearbyFiles(folderOf(page), page, false, new HashMap<>());
    }

    /** @param known what was found of the mirror before; is added to */
    static NearbyFiles ofMirror(Path root, Path page, Map<Path, Optional<Original>> known) {
        return new NearbyFiles(root.toAbsolutePath().normalize(), page, true, known);
    }

    private static Path folderOf(Path page) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        return folder == null ? page : folder;
    }

    @Override
    public @Nullable Original of(String written) {
        boolean isBelowHost = isMirror && BELOW_HOST.matcher(written).matches();
        if (!isBelowHost && NOT_BESIDE.matcher(written).matches()) {
            return null;
        }
        String base = isBelowHost ? hostFolder().toString() : "";
        String path = written.replaceFirst("[?#].*$", "");
        String decoded = decoded(path);
        Matcher companion = COMPANION.matcher(decoded);
        boolean isCompanion = companion.matches();
        Path file = Stream.of(
                        path,
                        decoded,
                        Normalizer.normalize(decoded, Normalizer.Form.NFC),
                        Normalizer.normalize(decoded, Normalizer.Form.NFD),
                        isCompanion ? name + companion.group(1) : path)
                .map(one -> inside(base + one))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return file != null
                ? known.computeIfAbsent(file, this::read).orElse(null)
                : isCompanion ? new Original(null, null, null, companion.group(2)) : null;
    }

    /** Returns the folder of the page's host, to which references lead that begin with a slash. */
    private Path hostFolder() {
        return folder.equals(root) ? root : root.resolve(root.relativize(folder).getName(0));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Returns the file at a path; {@code null} if there is none, or none within the folder. */
    private @Nullable Path inside(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(root)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.toRealPath().startsWith(root.toRealPath())
                    ? file
                    : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private Optional<Original> read(Path file) {
        try {
            String beginning = SavedPageFile.beginning(file);
            HttpUrl address = isMirror ? addressOf(root.relativize(file)) : null;
            if (SavedPageFile.isHtml(beginning)) {
                return Optional.of(new Original(firstOf(addressIn(beginning), address), null, null, null));
            }
            Matcher extension = EXTENSION.matcher(file.toString());
            String key = Sha256.of(file).substring(0, DIGITS) + (extension.matches() ? extension.group(1) : "");
            return Optional.of(new Original(address, null, () -> opened(file), key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable HttpUrl firstOf(@Nullable HttpUrl one, @Nullable HttpUrl other) {
        return one != null ? one : other;
    }

    private static InputStream opened(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the address that the beginning of a page tells; {@code null} if it tells none. */
    static @Nullable HttpUrl addressIn(String html) {
        PageMark mark = PageMark.of(html);
        if (mark != null) {
            return Memento.original(mark.url());
        }
        Matcher named = NAMED.matcher(html);
        HttpUrl url = named.find() ? Memento.original(HttpUrl.parse(named.group(1))) : null;
        return url == null || PostAddress.of(url) == null ? null : url; // lists name the blog
    }

    /** Returns the address that the path of a file in a mirror tells, which begins with the host. */
    private static @Nullable HttpUrl addressOf(Path path) {
        String host = path.getName(0).toString();
        if (path.getNameCount() < 2 || !HOST.matcher(host).matches()) {
            return null;
        }
        HttpUrl url = HttpUrl.parse("https://" + host + "/");
        if (url == null) {
            return null;
        }
        HttpUrl.Builder address = url.newBuilder();
        path.subpath(1, path.getNameCount()).forEach(name -> address.addPathSegment(name.toString()));
        return address.build();
    }
}
