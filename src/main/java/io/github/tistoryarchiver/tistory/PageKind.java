package io.github.tistoryarchiver.tistory;

/** What a page is. Only a {@link #POST} or {@link #PROTECTED} page is ever stored as a post. */
public enum PageKind {
    /** One entry with its body. */
    POST,
    /** One entry that asks for its password. */
    PROTECTED,
    /** Any other page of a blog: home, category, tags, guestbook. */
    OTHER,
    /** Tistory's soft error page for what is private or deleted. */
    ERROR,
    /** The blog was closed by the platform. */
    RESTRICTED,
    /** Not a page of Tistory's. */
    FOREIGN;

    private static final String TRACES =
            "script[src*=tistory_admin], link[href*=tistory_admin], img[src*=tistory_admin],"
                    + " script[src*=daumcdn.net/tistory], link[href*=daumcdn.net/tistory], link[href*=cfs.tistory]";

    static PageKind of(Page page) {
        if (isEntry(page)) {
            return isPasswordForm(page) ? PROTECTED : POST;
        }
        if (page.document().text().contains("일시적으로 접근이 제한")) {
            return RESTRICTED;
        }
        if (page.document().selectFirst("h2:contains(에러 메세지)") != null
                || page.document().text().contains("권한이 없거나 존재하지 않는 페이지")) {
            return ERROR;
        }
        return isTistory(page) ? OTHER : FOREIGN;
    }

    private static boolean isTistory(Page page) {
        return page.platform().isPresent()
                || page.metadata().get("article:txid") != null
                || page.document().selectFirst(TRACES) != null;
    }

    private static boolean isEntry(Page page) {
        return PlatformData.number(page.platform().entryInfo(), "entryId") != null
                || page.metadata().get("article:txid") != null
                || (page.metadata().get("dg:plink") != null
                        && "article".equals(page.metadata().get("og:type")));
    }

    private static boolean isPasswordForm(Page page) {
        return BodyFinder.find(page) == null
                && page.document()
                                .selectFirst(".entryProtected, input[type=password][id^=entry][id$=password],"
                                        + " input[type=password][onkeydown*=reloadEntry]")
                        != null;
    }
}
