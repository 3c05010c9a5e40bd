package no.helhet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@HelhetTest
class CountTest {
    private static final Count AMONG =
            Count.of("select count(*) from unnest(:k) k(nr) where k.nr <> :e");
    @Autowired JdbcClient jdbc;

    @Test
    void severalAreAnsweredInTheirOrderThoughTheirParametersHaveTheSameNames() {
        var three = AMONG.with("k", new String[] {"a", "b", "c", "d"}).with("e", "d");
        var one = AMONG.with("k", new String[] {"a", "d"}).with("e", "a");

        assertThat(Count.readAll(jdbc, List.of(three, one, three))).containsExactly(3, 1, 3);
    }

    @Test
    void aCastIsNoParameterAndAValueMayBeMissing() {
        var all =
                Count.of(
                                """
                                select count(*) from (values ('a'::text), ('b')) v(x)
                                where cast(:f as text) is null or x = :f
                                """)
                        .with("f", null);

        assertThat(all.read(jdbc)).isEqualTo(2);
        assertThat(all.with("f", "b").read(jdbc)).isEqualTo(1);
    }

    @Test
    void nothingIsAskedWhenThereIsNothingToCount() {
        assertThat(Count.readAll(jdbc, List.of())).isEmpty();
    }
}
