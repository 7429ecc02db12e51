package io.github.tistoryarchiver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxySettingTest {
    @Test
    void theProxyOfTheEnvironmentIsUsedExceptWhereItSaysNot() {
        Map<String, String> environment =
                Map.of("https_proxy", "http://127.0.0.1:8899", "no_proxy", "example.com, .local");

        assertThat(ProxySetting.fromEnvironment(environment, "sora.tistory.com"))
                .isEqualTo(new ProxySetting("127.0.0.1", 8899));
        assertThat(ProxySetting.fromEnvironment(environment, "www.example.com")).isNull();
        assertThat(ProxySetting.fromEnvironment(Map.of(), "sora.tistory.com")).isNull();
    }

    @Test
    void theLoginInAProxysAddressIsGivenToTheProxyAndShownToNobody() {
        ProxySetting proxy = ProxySetting.parse("http://sora:secret@127.0.0.1:8899");

        assertThat(proxy.authorization()).isEqualTo("Basic c29yYTpzZWNyZXQ=");
        assertThat(proxy.url()).hasToString("http://127.0.0.1:8899/");
        assertThat(ProxySetting.parse("127.0.0.1:8899").authorization()).isNull();
    }

    @Test
    void whatIsNoProxyAddressIsRefused() {
        assertThatThrownBy(() -> ProxySetting.parse("socks5://x:1")).isInstanceOf(IllegalArgumentException.class);
    }
}
