package no.helhet.praksis.mottak;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;

/// SQL of `mottak.billett`: the numbers people wait with.
@Repository
class BillettRepository {
    private final JdbcClient jdbc;

    BillettRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next number of the series. The office's row is held until the transaction ends.
    ///
    /// @param kommunenr the office's first municipality: one series for all it serves
    Billett next(String kommunenr, String enhetsnr, LocalDate dag, String rekke) {
        var nr =
                jdbc.sql(
                                """
                                insert into mottak.billett (kommunenr, enhetsnr, dag, rekke, siste)
                                values (:k, :e, :d, :r, 1)
                                on conflict (kommunenr, enhetsnr, dag, rekke)
                                do update set siste = mottak.billett.siste + 1
                                returning siste
                                """)
                        .param("k", kommunenr)
                        .param("e", enhetsnr)
                        .param("d", dag)
                        .param("r", rekke)
                        .query(Integer.class)
                        .single();
        return new Billett(dag, rekke, nr);
    }

    /// The number that comes next at the door.
    int peek(String kommunenr, String enhetsnr, LocalDate dag) {
        return jdbc.sql(
                                """
                                select siste from mottak.billett
                                where kommunenr = :k and enhetsnr = :e and dag = :d and rekke = ''
                                """)
                        .param("k", kommunenr)
                        .param("e", enhetsnr)
                        .param("d", dag)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                + 1;
    }
}
