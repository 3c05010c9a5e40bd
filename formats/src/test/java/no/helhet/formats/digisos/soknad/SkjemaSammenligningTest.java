package no.helhet.formats.digisos.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.regex.RegularExpression;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Holds our verdict against that of the published schemas, where they lie beside the checkout.
class SkjemaSammenligningTest {
    private static final long SEED = 20261122;
    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    @Test
    void everyPublishedExampleAndOwnApplicationIsValid() throws IOException {
        JsonSchema schema = schema("soknad/soknad.json");
        for (Path document : applications()) {
            byte[] bytes = Files.readAllBytes(document);
            assertThat(schema.validate(MAPPER.readTree(bytes)))
                    .describedAs("%s", document)
                    .isEmpty();
            assertThat(isValid(SoknadReader.read(bytes))).describedAs("%s", document).isTrue();
        }
    }

    @Test
    void theVerdictOnSixThousandSpoiltApplicationsIsThatOfTheSchema() throws IOException {
        assertSameVerdict("soknad/soknad.json", applications(), SoknadReader::read, 6000, 0.15);
    }

    @Test
    void theVerdictOnSpoiltAttachmentListsIsThatOfTheSchema() throws IOException {
        assertSameVerdict(
                "vedlegg/vedleggSpesifikasjon.json",
                own("vedlegg.json"),
                VedleggReader::read,
                2000,
                0.2);
    }

    @Test
    void theVerdictOnSpoiltMessagesIsThatOfTheSchema() throws IOException {
        assertSameVerdict(
                "no.nav.digisos.soknad.v1/no.nav.digisos.soknad.v1.schema.json",
                own("melding.json"),
                MeldingReader::read,
                1000,
                0.1);
    }

    private static void assertSameVerdict(
            String schemaFile,
            List<Path> documents,
            Function<byte[], Lesing<?>> reader,
            int times,
            double leastShareOfEach)
            throws IOException {
        JsonSchema schema = schema(schemaFile);
        List<JsonNode> roots = new ArrayList<>();
        for (Path document : documents) {
            roots.add(MAPPER.readTree(Files.readAllBytes(document)));
        }
        Random random = new Random(SEED);
        int valid = 0;
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            JsonNode root = roots.get(i % roots.size()).deepCopy();
            String what = "";
            for (int j = 0; j <= random.nextInt(2); j++) {
                what += Mutation.random(random).applyAnywhere(root, random) + " ";
            }
            boolean expected = schema.validate(root).isEmpty();
            valid += expected ? 1 : 0;
            if (isValid(reader.apply(MAPPER.writeValueAsBytes(root))) != expected) {
                disagreements.add("No. " + i + ", " + what + "schema says valid: " + expected);
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat((double) valid / times)
                .describedAs("both verdicts must be tried")
                .isBetween(leastShareOfEach, 1 - leastShareOfEach);
    }

    private static boolean isValid(Lesing<?> lesing) {
        return lesing instanceof Lesing.Lest;
    }

    private static JsonSchema schema(String file) {
        Path path = Bundles.publishedFormat().resolve("schema").resolve(file);
        // By draft-06, 5.0 is an integer; the validator asks for this by another name.
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder()
                        .losslessNarrowing(true)
                        .regularExpressionFactory(SkjemaSammenligningTest::ecmaScript)
                        .build();
        VersionFlag version = file.startsWith("no.nav") ? VersionFlag.V7 : VersionFlag.V6;
        return JsonSchemaFactory.getInstance(version)
                .getSchema(SchemaLocation.of(path.toUri().toString()), config);
    }

    /// By ECMA 262, which JSON schemas go by, `$` is the very end; in Java a line feed may follow.
    private static RegularExpression ecmaScript(String expression) {
        Pattern pattern = Pattern.compile(expression.replaceAll("\\$$", "\\\\z"));
        return value -> pattern.matcher(value).find();
    }

    private static List<Path> applications() throws IOException {
        List<Path> documents = new ArrayList<>(own("soknad.json"));
        for (String name : List.of("minimal.json", "brukerdata.json", "systemdata.json")) {
            documents.add(Bundles.publishedFormat().resolve("eksempler").resolve(name));
        }
        return documents;
    }

    private static List<Path> own(String file) throws IOException {
        return Bundles.folders().stream().map(folder -> folder.resolve(file)).toList();
    }
}
