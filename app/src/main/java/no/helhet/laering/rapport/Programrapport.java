package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Avvik;
import no.helhet.formats.kostra.KvalifiseringWriter;
import no.helhet.laering.rapport.Programrapportside.Kommunedel;
import no.helhet.laering.rapport.Programrapportside.Rad;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Programar;
import no.helhet.register.Programregister;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The year's report on qualification programmes (KOSTRA 11CF): which lines are ready, what the
/// others lack, and the file. Each one in it is identified, and each time that is logged.
@Service
@Transactional
class Programrapport {
    private final Programregister register;
    private final Programlinje linjer;
    private final Directory directory;

    Programrapport(Programregister register, Programlinje linjer, Directory directory) {
        this.register = register;
        this.linjer = linjer;
        this.directory = directory;
    }

    /// The office's municipalities, each for itself.
    ///
    /// @param over whether the year has ended
    Programrapportside show(int year, boolean over) {
        return new Programrapportside(
                year,
                over,
                KvalifiseringWriter.years(),
                Arrays.stream(Scopes.current().kommunerArray())
                        .sorted()
                        .map(kommunenr -> part(kommunenr, year))
                        .toList());
    }

    private Kommunedel part(String kommunenr, int year) {
        var rows = new ArrayList<Rad>();
        int ready = 0;
        int participants = 0;
        for (var pseudonym : register.findParticipants(kommunenr, year)) {
            participants++;
            var programar = register.findYear(kommunenr, pseudonym, year).orElseThrow();
            switch (linjer.line(kommunenr, pseudonym, year)) {
                case KostraSvar.Linje(_, var avvik) -> {
                    ready += isSendable(avvik) ? 1 : 0;
                    if (!avvik.isEmpty() || programar.programmer() > 1) {
                        rows.add(row(programar, List.of(), avvik));
                    }
                }
                case KostraSvar.Mangler(var mangler) ->
                        rows.add(row(programar, mangler, List.of()));
                case KostraSvar.ForLangt(var felt, _) ->
                        rows.add(
                                row(
                                        programar,
                                        List.of(
                                                new KostraSvar.Mangel(
                                                        felt, KostraSvar.Hvor.PROGRAMMET)),
                                        List.of()));
                case KostraSvar.IkkeMottaker _, KostraSvar.UkjentPerson _, KostraSvar.UkjentAr _ ->
                        participants--;
            }
        }
        rows.sort(Comparator.comparing(Rad::nummer));
        return new Kommunedel(kommunenr, name(kommunenr), participants, ready, rows);
    }

    /// A link to the page of another module is an address, not an import.
    private static Rad row(
            Programar programar, List<KostraSvar.Mangel> mangler, List<Avvik> avvik) {
        return new Rad(
                programar.program().nummer(),
                "/kvalifisering/"
                        + programar.kommunenr()
                        + "-"
                        + programar.programId()
                        + "#statistikk",
                programar.programmer(),
                mangler,
                avvik);
    }

    private String name(String kommunenr) {
        return directory.findKontor(Scopes.current().actor().enhetsnr()).stream()
                .flatMap(kontor -> kontor.omrader().stream())
                .filter(omrade -> omrade.kommunenr().equals(kommunenr))
                .map(Kontor.Omrade::kommunenavn)
                .findFirst()
                .orElse(kommunenr);
    }

    /// The lines that the receiver takes, one for each participant.
    String file(String kommunenr, int year) {
        var file = new StringBuilder();
        for (var pseudonym : register.findParticipants(kommunenr, year)) {
            if (linjer.line(kommunenr, pseudonym, year)
                            instanceof KostraSvar.Linje(var line, var avvik)
                    && isSendable(avvik)) {
                file.append(line).append("\r\n");
            }
        }
        return file.toString();
    }

    private static boolean isSendable(List<Avvik> avvik) {
        return avvik.stream().noneMatch(a -> a.severity() == Avvik.Severity.ERROR);
    }
}
