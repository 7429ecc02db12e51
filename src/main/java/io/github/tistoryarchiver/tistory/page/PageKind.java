package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The kind of a page. Only a {@link #POST} or {@link #PROTECTED} page is ever stored as a post. */
public enum PageKind {
    /** A single entry with its body. */
    POST,
    /** A single entry that asks for its password. */
    PROTECTED,
    /** A list of posts: home, category, tag, search, archive. Some of them print whole posts. */
    LIST,
    /** The guestbook, whose entries are fetched separately. */
    GUESTBOOK,
    /** Tistory's soft error page for a private or deleted entry. */
    ERROR,
    /** A notice that the platform has closed the blog. */
    RESTRICTED,
    /** A page that refuses too frequent requests, whatever its status. */
    BLOCKED,
    /** A page that wants a proof that a person asks. */
    CAPTCHA,
    /** A page that wants a login. */
    LOGIN,
    /** The platform's notice that it has put the blog to sleep. */
    DORMANT,
    /** A page far larger than any page of a blog; it was not parsed. */
    OVERSIZED,
    /** A page that is not Tistory's. */
    FOREIGN;

    private static final String TRACES =
            "script[src*=tistory_admin], link[href*=tistory_admin], img[src*=tistory_admin],"
                    + " script[src*=daumcdn.net/tistory], link[href*=daumcdn.net/tistory], link[href*=cfs.tistory]";
    private static final Pattern REFUSAL = Pattern.compile(
            "too many requests|rate limit|access denied|비정상적인 (접근|요청)|접근이 (차단|제한)|요청이 (너무 )?많",
            Pattern.CASE_INSENSITIVE);
    private static final String OF_RESTRICTED = "제한되었습니다";
    private static final String OF_UNREACHABLE = "권한이";
    private static final String OF_ERROR = "메세지";
    private static final int MAX_NOTICE_LENGTH = 4_000;

    /** Determines the kind of a page; {@link Page#kind()} caches the result. */
    static PageKind of(Page page) {
        if (page.isOversized()) {
            return OVERSIZED;
        }
        if (isEntry(page)) {
            return page.passwordForm() != null ? PROTECTED : POST;
        }
        PageKind notice = page.mayBeNotice() ? notice(page) : null;
        if (notice == null) {
            notice = NoticePage.kind(page);
        }
        if (notice != null) {
            return notice;
        }
        if (!isTistory(page)) {
            String text = page.document().text();
            return text.length() < MAX_NOTICE_LENGTH
                            && REFUSAL.matcher(page.document().title() + " " + text)
                                    .find()
                    ? BLOCKED
                    : FOREIGN;
        }
        return page.document().body().id().equals("tt-body-guestbook") || isGuestbookAddress(page) ? GUESTBOOK : LIST;
    }

    /** Tells whether a page's source has a word of a notice, which is quicker to find than the notice itself. */
    static boolean mayBeNotice(String source) {
        return source.contains(OF_RESTRICTED) || source.contains(OF_UNREACHABLE) || source.contains(OF_ERROR);
    }

    /** Returns the kind of notice that the platform shows instead of a page, or {@code null} if it shows none. */
    private static @Nullable PageKind notice(Page page) {
        for (Element around : page.elements()) {
            PageKind notice = notice(around);
            if (notice != null) {
                return notice;
            }
        }
        return null;
    }

    private static @Nullable PageKind notice(Element around) {
        for (int i = 0; i < around.childNodeSize(); i++) {
            String written = around.childNode(i) instanceof TextNode text ? text.getWholeText() : "";
            if (written.contains(OF_RESTRICTED) && around.text().contains("일시적으로 접근이 제한되었습니다")) {
                return RESTRICTED;
            }
            boolean unreachable =
                    written.contains(OF_UNREACHABLE) && around.text().contains("권한이 없거나 존재하지 않는 페이지");
            if (unreachable
                    || (written.contains(OF_ERROR)
                            && around.normalName().equals("h2")
                            && around.text().contains("에러 메세지"))) {
                return ERROR;
            }
        }
        return null;
    }

    private static boolean isGuestbookAddress(Page page) {
        return page.url().encodedPath().matches("(/m)?/guestbook/?");
    }

    private static boolean isTistory(Page page) {
        return page.platform().isPresent()
                || page.metadata().get("article:txid") != null
                || page.document().selectFirst(Css.of(TRACES)) != null;
    }

    private static boolean isEntry(Page page) {
        return ApiJson.number(page.platform().entryInfo(), "entryId") != null
                || page.metadata().get("article:txid") != null
                || (page.metadata().get("dg:plink") != null
                        && "article".equals(page.metadata().get("og:type")));
    }
}
