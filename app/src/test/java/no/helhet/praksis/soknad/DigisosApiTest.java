package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestEnvironment;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

@HelhetTest
class DigisosApiTest {
    private static final String BOUNDARY = "grense-7f3a";
    private static final List<BiFunction<Bundle, Random, Bundle>> MUTATIONS =
            List.of(
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "17")),
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "9".repeat(400))),
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "1e999999")),
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "[".repeat(3000))),
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "\"\\u0000\\ud800\"")),
                    (b, r) -> b.edit("soknad.json", t -> replaceValue(t, r, "null")),
                    (b, r) -> b.map(any(b, r), bytes -> cut(bytes, r)),
                    (b, r) -> b.map(any(b, r), bytes -> flip(bytes, r)),
                    (b, r) -> b.map(any(b, r), bytes -> new byte[0]),
                    (b, r) -> b.map("soknad.json", bytes -> recode(bytes, r)),
                    (b, r) -> b.without(any(b, r)));
    @Autowired TestData data;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    final HttpClient client = HttpClient.newHttpClient();
    TestData.Kommune kommune;

    @BeforeEach
    void makeMunicipality() {
        kommune = data.kommune();
    }

    @Test
    void aMessageGetsAReceiptThatCanBeAskedByLater() throws Exception {
        var response = post(Bundle.of("enslig", kommune.kommunenr()).multipart(BOUNDARY));
        assertThat(response.statusCode()).isEqualTo(202);
        var receipt = json.readTree(response.body());
        assertThat(receipt.get("gjentakelse").asBoolean()).isFalse();
        assertThat(receipt.get("sha256").asString()).hasSize(64);

        var status = status(receipt);
        assertThat(status.get("status").asString()).isEqualTo("RUTET");
        assertThat(status.get("kommunenr").asString()).isEqualTo(kommune.kommunenr());
    }

    @Test
    void theSameMessageTwiceGetsTheSameReceipt() throws Exception {
        var body = Bundle.of("enslig", kommune.kommunenr()).multipart(BOUNDARY);
        var first = json.readTree(post(body).body());
        var second = json.readTree(post(body).body());
        assertThat(second.get("kvittering")).isEqualTo(first.get("kvittering"));
        assertThat(second.get("mottatt")).isEqualTo(first.get("mottatt"));
        assertThat(second.get("gjentakelse").asBoolean()).isTrue();
    }

    @Test
    void aBodyThatIsNoMultipartIsKeptWhole() throws Exception {
        var response = post("hei".getBytes(StandardCharsets.UTF_8), "text/plain", token());
        assertThat(response.statusCode()).isEqualTo(202);
        var status = status(json.readTree(response.body()));
        assertThat(status.get("status").asString()).isEqualTo("KARANTENE");
        assertThat(status.get("arsak").asString()).isEqualTo("SOKNAD_MANGLER");
    }

    @Test
    void whoHasNoTokenOrTheWrongScopeIsRefused() throws Exception {
        var body = Bundle.of("enslig", kommune.kommunenr()).multipart(BOUNDARY);
        assertThat(post(body, multipart(), null).statusCode()).isEqualTo(401);
        assertThat(post(body, multipart(), token("annet.omrade")).statusCode()).isEqualTo(403);
    }

    @Test
    void anEmptyBodyIsRefusedWithWhatToDo() throws Exception {
        var response = post(new byte[0]);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json.readTree(response.body()).get("detail").asString()).contains("multipart");
    }

    @Test
    void aMessageOverTheLimitIsRefusedBeforeItIsStored() throws Exception {
        var response = post(new byte[51 * 1024 * 1024]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json.readTree(response.body()).get("detail").asString()).contains("at most");
    }

    @Test
    void anUnknownReceiptIsNotFound() throws Exception {
        for (var id : List.of("17", TestData.unknownId().toString())) {
            assertThat(get(id).statusCode()).isEqualTo(404);
        }
    }

    /// Five hundred messages, each broken in its own way: every one gets a receipt, is routed or
    /// kept with a reason, and none is lost.
    @Test
    void noBrokenMessageIsLostOrAnsweredWithAnError() throws Exception {
        var random = new Random(20261122);
        var outcomes = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var example = List.of("enslig", "ung", "nodhjelp").get(random.nextInt(3));
            var bundle = Bundle.of(example, kommune.kommunenr());
            var mutated = MUTATIONS.get(random.nextInt(MUTATIONS.size())).apply(bundle, random);
            var body = mutated.multipart(BOUNDARY);
            if (random.nextInt(5) == 0) {
                body = cut(body, random);
            }
            var response = post(body);
            assertThat(response.statusCode())
                    .as("message %d: %s", i, response.body())
                    .isEqualTo(body.length == 0 ? 400 : 202);
            if (body.length > 0) {
                var status = status(json.readTree(response.body()));
                var state = status.get("status").asString();
                assertThat(state).as("message %d", i).isIn("RUTET", "KARANTENE");
                if (state.equals("KARANTENE")) {
                    assertThat(status.get("arsak").asString())
                            .isNotBlank()
                            .isNotEqualTo("KUNNE_IKKE_BEHANDLES");
                }
                outcomes.add(state);
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("RUTET", "KARANTENE");
    }

    private static String any(Bundle bundle, Random random) {
        return bundle.deler().get(random.nextInt(bundle.deler().size())).navn();
    }

    private static String replaceValue(String text, Random random, String value) {
        var places =
                java.util.regex.Pattern.compile("(?<=: )(\"[^\"]*\"|[0-9]+|true|false)")
                        .matcher(text)
                        .results()
                        .toList();
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start()) + value + text.substring(place.end());
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private static byte[] flip(byte[] bytes, Random random) {
        var copy = bytes.clone();
        for (int i = 0; i < 20 && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return copy;
    }

    private static byte[] recode(byte[] bytes, Random random) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
            default -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        };
    }

    private JsonNode status(JsonNode receipt) throws Exception {
        return json.readTree(get(receipt.get("kvittering").asString()).body());
    }

    private HttpResponse<String> get(String id) throws IOException, InterruptedException {
        return client.send(
                request("/" + id).header("Authorization", "Bearer " + token()).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return post(body, multipart(), token());
    }

    private HttpResponse<String> post(byte[] body, String type, @Nullable String token)
            throws IOException, InterruptedException {
        var request =
                request("")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + DigisosApi.PATH + path));
    }

    private static String multipart() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private static String token() {
        return token("soknad.send");
    }

    private static String token(String scope) {
        return TestEnvironment.issuer()
                .issueToken("helhet", "nav", "helhet", Map.of("scope", scope))
                .serialize();
    }
}
