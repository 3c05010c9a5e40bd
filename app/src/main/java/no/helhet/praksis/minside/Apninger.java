package no.helhet.praksis.minside;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.AuditLog;
import no.helhet.praksis.minside.web.Innsynslogg;
import no.helhet.praksis.minside.web.Innsynslogg.Apning;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The resident's own access log. One worker's accesses on one day for one purpose are one line.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Apninger {
    /// A notice to child welfare is not told to the family by its own log: it could put the child
    /// in danger. Nor is a note on how the person is met safely: of that they are told by somebody
    /// who can explain it, when they ask for access.
    private static final Set<String> WITHHELD = Set.of("bekymringsmelding", "trygghet");

    private static final int MOST_READ = 500;
    private static final int MOST_SHOWN = 40;
    private static final Duration COUNTED = Duration.ofDays(30);

    private final AuditLog log;
    private final Directory directory;
    private final Clock clock;

    Apninger(AuditLog log, Directory directory, Clock clock) {
        this.log = log;
        this.directory = directory;
        this.clock = clock;
    }

    private record Line(
            LocalDate day, UUID who, String rolle, String kontor, String handling, String formal) {}

    Innsynslogg find(List<PersonId> egne) {
        var by =
                egne.stream()
                        .flatMap(p -> log.findByPerson(p, MOST_READ).stream())
                        .filter(i -> !i.rolle().equals(Rolle.INNBYGGER.name()))
                        .filter(i -> !WITHHELD.contains(i.formal()))
                        .sorted(Comparator.comparing(AuditLog.Innslag::tidspunkt).reversed())
                        .toList();
        var since = clock.instant().minus(COUNTED);
        var workers =
                by.stream()
                        .filter(i -> i.tidspunkt().isAfter(since))
                        .map(AuditLog.Innslag::brukerId)
                        .distinct()
                        .count();
        var offices = new HashMap<String, String>();
        var lines = new LinkedHashMap<Line, Apning>();
        for (var i : by) {
            lines.merge(line(i), opening(i, offices), Apninger::together);
        }
        return new Innsynslogg(
                Math.toIntExact(workers), lines.values().stream().limit(MOST_SHOWN).toList());
    }

    private static Line line(AuditLog.Innslag i) {
        return new Line(
                LocalDate.ofInstant(i.tidspunkt(), Historikk.OSLO),
                i.brukerId(),
                i.rolle(),
                i.enhetsnr(),
                i.handling(),
                i.formal());
    }

    private Apning opening(AuditLog.Innslag i, Map<String, String> offices) {
        var office =
                offices.computeIfAbsent(
                        i.enhetsnr(), nr -> directory.findKontor(nr).map(Kontor::navn).orElse(""));
        return new Apning(
                i.tidspunkt(), i.brukerNavn(), i.rolle(), office, i.handling(), i.formal(), 1);
    }

    /// The first is the latest.
    private static Apning together(Apning first, Apning next) {
        return new Apning(
                first.tidspunkt(),
                first.navn(),
                first.rolle(),
                first.kontor(),
                first.handling(),
                first.formal(),
                first.antall() + next.antall());
    }
}
