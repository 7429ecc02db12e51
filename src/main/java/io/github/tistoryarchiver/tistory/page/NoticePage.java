package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages that come instead of a blog's: a login, a proof that a person asks, a blog put to sleep. They are
 * short, lead to no post, and lack the platform's data of a blog, so that no post is taken for one because of its words.
 */
final class NoticePage {
    private static final int MAX_LENGTH = 2_000;
    private static final Set<String> LOGIN_HOSTS =
            Set.of("accounts.kakao.com", "logins.daum.net", "accounts.tistory.com", "auth.tistory.com");
    private static final String POST_LINK = "a[href~=(?i)^(https?://[^/]+)?(/m)?/(entry/[^/]+|\\d+)/?([?#]|$)]";
    private static final String CHALLENGE = "[src*=captcha], [class*=captcha], [id*=captcha], [name*=captcha],"
            + " [src*=challenges.cloudflare.com], [class*=cf-turnstile], [id*=challenge-form]";
    private static final String LOGIN_FORM = "input[type=password], a[href*=/auth/login], form[action*=login]";
    private static final Pattern CAPTCHA = words("captcha|자동\\s?(입력|등록|가입)\\s?방지|보안\\s?문자|로봇이 아닙|"
            + "사람(인지|임을) 확인|not a robot|are you a robot|(verify|confirm|prove)( that)? you('| a)re (a )?human");
    private static final Pattern DORMANT = words(
            "휴면\\s?(중인\\s?)?(블로그|상태|처리|전환|계정|해제)|(블로그|계정)[은는이가]? 휴면|dormant (blog|account|state)|(blog|account) is dormant");
    private static final Pattern LOGIN =
            words("로그인|log[ -]?in|sign[ -]?in|비공개 블로그|(블로그|페이지)[은는이가]? 비공개|private blog|blog is private");

    private NoticePage() {}

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** Returns what the page is; {@code null} if it is none of these. */
    static @Nullable PageKind kind(Page page) {
        if (isLoginAddress(page.url())) {
            return PageKind.LOGIN;
        }
        Document document = page.document();
        if (document.selectFirst(Css.of(POST_LINK)) != null) {
            return null;
        }
        String text = document.title() + " " + document.text();
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        if (page.platform().isPresent()) {
            return isDormant(page) && DORMANT.matcher(text).find() ? PageKind.DORMANT : null;
        }
        if (CAPTCHA.matcher(text).find() || document.selectFirst(Css.of(CHALLENGE)) != null) {
            return PageKind.CAPTCHA;
        }
        if (DORMANT.matcher(text).find()) {
            return PageKind.DORMANT;
        }
        String heading = document.select("title, h1, h2, h3, legend, strong").text();
        boolean asksForLogin = document.selectFirst(Css.of(LOGIN_FORM)) != null;
        return asksForLogin && LOGIN.matcher(heading).find() ? PageKind.LOGIN : null;
    }

    /** Tells whether the platform says of its blog that it sleeps. Such a blog may still be readable. */
    static boolean isDormant(Page page) {
        return page.platform().blog().path("isDormancy").asBoolean(false);
    }

    private static boolean isLoginAddress(HttpUrl url) {
        String path = url.encodedPath();
        boolean isPlatform = url.host().equals("tistory.com") || url.host().endsWith(".tistory.com");
        return LOGIN_HOSTS.contains(url.host()) || (isPlatform && path.matches("(/m)?/auth/login/?.*"));
    }
}
