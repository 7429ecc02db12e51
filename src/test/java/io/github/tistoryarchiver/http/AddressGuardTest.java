package io.github.tistoryarchiver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.9.9",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "224.0.0.1",
                "198.18.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:c0a8:1::1",
                "::127.0.0.1"
            })
    void addressesOfThePrivateNetworkAreSpecial(String address) throws Exception {
        assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"211.231.99.1", "8.8.8.8", "2606:4700::1111"})
    void publicAddressesAreNot(String address) throws Exception {
        assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/x", "http://localhost:8080/", "http://[::1]/", "http://169.254.169.254/latest"
            })
    void aPageCannotLeadIntoThePrivateNetwork(String address) {
        AddressGuard guard = new AddressGuard(Set.of("sora.tistory.com"));

        assertThatThrownBy(() -> guard.check(HttpUrl.parse(address))).hasMessageStartingWith("REFUSED_ADDRESS");
    }

    @Test
    void aHostThatTheUserNamedMayBeAnywhere() throws Exception {
        new AddressGuard(Set.of("127.0.0.1")).check(HttpUrl.parse("http://127.0.0.1:9000/"));
    }

    @Test
    void aNameThatResolvesIntoThePrivateNetworkIsRefused() {
        assertThatThrownBy(() -> new AddressGuard(Set.of()).lookup("localhost"))
                .isInstanceOf(AddressGuard.RefusedException.class);
    }
}
