package no.helhet.formats.digisos.soknad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ways of spoiling, or merely changing, a document at one random place.
enum Mutation {
    REMOVE,
    NULL,
    TEXT,
    TEXT_OF_NUMBER,
    WHOLE,
    WHOLE_WITH_POINT,
    FRACTION,
    HUGE,
    HUGE_EXPONENT,
    BOOLEAN,
    EMPTY_OBJECT,
    EMPTY_ARRAY,
    NEST,
    APPEND_TEXT,
    APPEND_NEWLINE,
    OTHER_WORD,
    UNKNOWN_FIELD,
    RENAME,
    REPEAT_ELEMENT,
    MOVE_FIELD;

    /// Words of the format, so that a change of one often is another allowed one.
    private static final List<String> WORDS =
            List.of(
                    "bruker",
                    "system",
                    "utdatert",
                    "gift",
                    "ugift",
                    "samboer",
                    "separert",
                    "heltid",
                    "deltid",
                    "gateadresse",
                    "matrikkeladresse",
                    "postboks",
                    "ustrukturert",
                    "soknad",
                    "folkeregistrert",
                    "leier",
                    "venner",
                    "betaler",
                    "begge",
                    "Husstand",
                    "INNVILGET",
                    "fastOgVariabel",
                    "kort",
                    "2017-13-01",
                    "2017-1-01",
                    "+47",
                    "+",
                    "12345678903",
                    "1.0",
                    "1.2.3-a+b",
                    "1.2.3-",
                    "2020-01-01T00:00:00x1Z");

    private static final List<String> NAMES =
            List.of(
                    "kilde",
                    "status",
                    "type",
                    "verdi",
                    "ektefelle",
                    "borSammenMed",
                    "forhold",
                    "folkeregistrertMedEktefelle",
                    "ektefelleHarDiskresjonskode",
                    "sivilstatus",
                    "folkeregistrertMedEktefelleAvviksforklaring",
                    "kommentarTilArbeidsforhold",
                    "borIkkeSammenMedBegrunnelse",
                    "HarDeltBosted",
                    "belop",
                    "navn",
                    "adresse");

    static Mutation random(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /// What was done and where; never what stood there.
    String applyAnywhere(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (this == UNKNOWN_FIELD && container instanceof ObjectNode object) {
            object.put("ukjent" + random.nextInt(5), "x");
            return "UNKNOWN_FIELD";
        }
        if (container.isEmpty()) {
            return "nothing";
        }
        if (container instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            return name() + " of element " + changeElement(array, index, random);
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        changeField(object, name, containers, random);
        return name() + " of " + name;
    }

    private int changeElement(ArrayNode array, int index, Random random) {
        switch (this) {
            case REMOVE -> array.remove(index);
            case REPEAT_ELEMENT -> array.add(array.get(index).deepCopy());
            default -> array.set(index, changed(array.get(index), random));
        }
        return index;
    }

    private void changeField(
            ObjectNode object, String name, List<JsonNode> containers, Random random) {
        switch (this) {
            case REMOVE -> object.remove(name);
            case RENAME -> object.set(pick(NAMES, random), object.remove(name));
            case MOVE_FIELD -> {
                if (containers.get(random.nextInt(containers.size())) instanceof ObjectNode other) {
                    other.set(pick(NAMES, random), object.get(name).deepCopy());
                }
            }
            default -> object.set(name, changed(object.get(name), random));
        }
    }

    private JsonNode changed(JsonNode value, Random random) {
        return switch (this) {
            case NULL -> NullNode.instance;
            case TEXT -> TextNode.valueOf("tekst");
            case TEXT_OF_NUMBER -> TextNode.valueOf(value.isNumber() ? value.asText() : "12");
            case WHOLE -> IntNode.valueOf(random.nextInt(-5, 20000));
            case WHOLE_WITH_POINT -> DecimalNode.valueOf(new BigDecimal("5.00"));
            case FRACTION -> DecimalNode.valueOf(new BigDecimal("5.125"));
            case HUGE -> BigIntegerNode.valueOf(BigInteger.TEN.pow(random.nextInt(17, 40)));
            case HUGE_EXPONENT -> DecimalNode.valueOf(new BigDecimal("1E+400"));
            case BOOLEAN -> BooleanNode.valueOf(random.nextBoolean());
            case EMPTY_OBJECT -> JsonNodeFactory.instance.objectNode();
            case EMPTY_ARRAY -> JsonNodeFactory.instance.arrayNode();
            case NEST -> JsonNodeFactory.instance.arrayNode().add(value.deepCopy());
            case APPEND_TEXT -> TextNode.valueOf(value.asText() + "7");
            case APPEND_NEWLINE -> TextNode.valueOf(value.asText() + "\n");
            default -> TextNode.valueOf(pick(WORDS, random));
        };
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
