package no.helhet.praksis.utbetaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.utbetaling.Kvitteringer.Mottak;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Odd files where the bank's receipt is expected, and the same file twice at once.
@HelhetTest
class KvitteringsfilTest {
    @Autowired private TestData data;
    @Autowired private Kvitteringer kvitteringer;
    @Autowired private WebApplicationContext context;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser hege;

    @BeforeEach
    void makeOffice() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        kommune = data.kommune();
        hege = data.ansatt(kommune, "Hege Strand", Rolle.UTBETALER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ikke xml",
                "<Document/>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><Document/>",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>",
                "PK\u0003\u0004zip",
                "\u0000\u0001\u0002",
                "%PDF-1.7"
            })
    void anOddFileIsKeptWithItsReasonAndIsNoFaultOfOurs(String content) throws Exception {
        assertThat(upload("fil.xml", content)).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\u0000b.xml", "\u202Elmx.exe", ""})
    void anOddNameIsAName(String name) throws Exception {
        assertThat(upload(name, "<odd name=\"" + name.length() + "\"/>")).isLessThan(500);
        assertThat(upload("x".repeat(5_000), "<long/>")).isLessThan(500);
    }

    @Test
    void anEmptyFileOrAnotherMunicipalityIsRefused() throws Exception {
        assertThat(upload("tom.xml", "")).isEqualTo(400);
        var other = data.kommune().kommunenr();
        assertThat(upload("fil.xml", "<d/>", other)).isEqualTo(400);
    }

    @Test
    void theSameReceiptSentTwiceAtOnceIsReadOnce() throws Exception {
        var content = "<samme/>".getBytes(StandardCharsets.UTF_8);
        Callable<Mottak> send =
                () ->
                        TestData.as(
                                hege,
                                () -> kvitteringer.receive(kommune.kommunenr(), "k.xml", content));

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(send, send));

            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .hasAtLeastOneElementOfType(Mottak.Lest.class)
                    .hasAtLeastOneElementOfType(Mottak.KjentFra.class);
        }
    }

    private int upload(String name, String content) throws Exception {
        return upload(name, content, kommune.kommunenr());
    }

    private int upload(String name, String content, String kommunenr) throws Exception {
        var file =
                new MockMultipartFile(
                        "fil", name, "text/xml", content.getBytes(StandardCharsets.UTF_8));
        var login = new TestingAuthenticationToken(hege, null, List.of());
        return mvc.perform(
                        multipart("/utbetaling/kvittering")
                                .file(file)
                                .param("kommunenr", kommunenr)
                                .with(authentication(login))
                                .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
