package no.helhet.formats.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.formats.jsonstat.Dimension.Category;
import no.helhet.formats.jsonstat.Dimension.Role;
import no.helhet.formats.jsonstat.Dimension.Unit;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

class JsonStatPropertyTest {
    @Property(tries = 300)
    void whatIsWrittenIsReadBack(
            @ForAll("datasets") Dataset dataset, @ForAll JsonStatWriter.Values layout) {
        assertThat(JsonStatTest.read(JsonStatWriter.write(dataset, layout))).isEqualTo(dataset);
    }

    @Property(tries = 300)
    void aDocumentCutAnywhereIsRefused(
            @ForAll("datasets") Dataset dataset, @ForAll @IntRange(max = 5000) int length) {
        byte[] whole = JsonStatWriter.write(dataset, JsonStatWriter.Values.DENSE);
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));

        assertThat(JsonStatReader.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(JsonStatResult.Refused.class);
    }

    @Property
    void anyBytesGiveAnAnswer(@ForAll @Size(max = 200) byte[] document) {
        assertThat(JsonStatReader.read(new ByteArrayInputStream(document))).isNotNull();
    }

    /// What the first four bytes say of the encoding.
    @Property(tries = 300)
    void anyBeginningOfNoughtsAndOnesGivesAnAnswer(
            @ForAll @Size(4) List<@ByteRange(max = 1) Byte> beginning) {
        var document = new byte[beginning.size()];
        for (int i = 0; i < document.length; i++) {
            document[i] = beginning.get(i);
        }
        assertThat(JsonStatReader.read(new ByteArrayInputStream(document))).isNotNull();
    }

    @Property(tries = 300)
    void aDocumentWithOneByteChangedGivesAnAnswer(
            @ForAll("datasets") Dataset dataset,
            @ForAll @IntRange(max = 5000) int place,
            @ForAll byte other) {
        byte[] document = JsonStatWriter.write(dataset, JsonStatWriter.Values.SPARSE);
        document[place % document.length] = other;

        assertThat(JsonStatReader.read(new ByteArrayInputStream(document))).isNotNull();
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.integers()
                .between(1, 4)
                .list()
                .ofMinSize(0)
                .ofMaxSize(3)
                .flatMap(
                        sizes ->
                                Combinators.combine(
                                                Arbitraries.strings().ofMaxLength(20),
                                                Arbitraries.doubles()
                                                        .injectNull(0.3)
                                                        .list()
                                                        .ofSize(product(sizes)),
                                                Arbitraries.of("", ":", "p")
                                                        .list()
                                                        .ofSize(product(sizes)))
                                        .as(
                                                (text, values, status) ->
                                                        dataset(sizes, text, values, status)));
    }

    private static int product(List<Integer> sizes) {
        return sizes.stream().reduce(1, (a, b) -> a * b);
    }

    private static Dataset dataset(
            List<Integer> sizes, String text, List<Double> values, List<String> status) {
        var dimensions = new java.util.ArrayList<Dimension>();
        for (int d = 0; d < sizes.size(); d++) {
            var categories = new java.util.ArrayList<Category>();
            for (int c = 0; c < sizes.get(d); c++) {
                categories.add(
                        new Category("k" + c, text + c, d == 0 ? new Unit("kroner", c) : null));
            }
            dimensions.add(new Dimension("d" + d, "D" + text, Role.values()[d], categories));
        }
        var statuses = new HashMap<Integer, String>();
        for (int cell = 0; cell < status.size(); cell++) {
            if (!status.get(cell).isEmpty()) {
                statuses.put(cell, status.get(cell));
            }
        }
        double[] held =
                values.stream().mapToDouble(v -> v == null ? Double.NaN : v + 0.0).toArray();
        return new Dataset(text, text, null, List.of(), dimensions, Cells.of(held, statuses));
    }
}
