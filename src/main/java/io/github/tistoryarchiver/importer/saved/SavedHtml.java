package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import io.github.tistoryarchiver.tistory.page.PageKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a saved page.
 *
 * @param place where it is, for reports
 * @param named the address of the page, as what is around it tells; {@code null} if nothing does
 */
record SavedHtml(
        String place,
        byte[] bytes,
        @Nullable String contentType,
        @Nullable HttpUrl named,
        @Nullable Instant date) {
    private static final Set<PageKind> OF_BLOGS =
            EnumSet.of(PageKind.POST, PageKind.PROTECTED, PageKind.LIST, PageKind.GUESTBOOK);

    /** Restores the page and hands it over with the files that came with it; returns it. */
    RestoredPage tell(SavedVisitor visitor, Originals originals) {
        Memento memento = Memento.of(named, bytes);
        SavedHtml shown = memento == null
                ? this
                : new SavedHtml(
                        place,
                        memento.page(bytes),
                        contentType,
                        Memento.original(named),
                        memento.takenAt() == null ? date : memento.takenAt());
        return shown.tellAsItIs(visitor, originals);
    }

    private RestoredPage tellAsItIs(SavedVisitor visitor, Originals originals) {
        RestoredPage page = RestoredPage.of(bytes, contentType, named, originals);
        PageKind kind = page.page().kind();
        if (kind == PageKind.OVERSIZED) {
            visitor.fault(Fault.TOO_LARGE, place);
        } else if (!OF_BLOGS.contains(kind)) {
            visitor.skipped("page of no blog");
        } else {
            String type = page.isChanged()
                    ? "text/html; charset=UTF-8"
                    : Objects.requireNonNullElse(contentType, "text/html");
            HttpMessage message =
                    new HttpMessage(200, Headers.of("Content-Type", type), page.isChanged() ? page.html() : bytes);
            visitor.page(new SavedAnswer(page.url(), date, message, false));
            page.files().forEach(file -> tell(visitor, file));
        }
        return page;
    }

    private void tell(SavedVisitor visitor, RestoredPage.Found file) {
        if (!visitor.wantsFile(file.address())) {
            return;
        }
        try (InputStream in = file.content().open()) {
            visitor.file(file.address(), file.contentType(), in, false);
        } catch (IOException e) {
            visitor.fault(Fault.UNREADABLE, file.address().toString());
        }
    }
}
