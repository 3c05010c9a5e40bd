package no.helhet.register;

import no.helhet.formats.kostra.Kode;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Pseudonymer;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.sak.SituasjonOppgitt;
import no.helhet.praksis.sak.Situasjoner;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.vedtak.Innhold;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.praksis.vedtak.Vedtakene;
import no.helhet.regelverk.porter.Aktivitetsunntak;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes facts of the practice's events. Each act answers false when the person is not in scope.
@Service
@Transactional
class Faktaregistrering {
    private final Register register;
    private final Pseudonymer pseudonymer;
    private final Vedtakene vedtakene;
    private final Situasjoner situasjoner;

    Faktaregistrering(
            Register register,
            Pseudonymer pseudonymer,
            Vedtakene vedtakene,
            Situasjoner situasjoner) {
        this.register = register;
        this.pseudonymer = pseudonymer;
        this.situasjoner = situasjoner;
        this.vedtakene = vedtakene;
    }

    boolean record(Sakshendelse.SakOpprettet sak) {
        var faktum = new Faktum.Sak(sak.saksnr(), sak.enhetsnr(), sak.type().name());
        return record(sak.personId(), sak.sakId().id(), Register.SAK, sak.tidspunkt(), faktum);
    }

    boolean record(Sakshendelse.SakTrukket sak) {
        return record(
                sak.personId(),
                sak.sakId().id(),
                Register.SAK_TRUKKET,
                sak.tidspunkt(),
                new Faktum.Trukket());
    }

    boolean record(SituasjonOppgitt event) {
        var kommunenr = event.sakId().kommunenr();
        var stated = situasjoner.find(kommunenr, event.situasjonId()).orElse(null);
        if (stated == null) {
            return false;
        }
        var s = stated.situasjon();
        return record(
                event.personId(),
                stated.id(),
                Register.SITUASJON,
                s.dato().atStartOfDay(Register.OSLO).toInstant(),
                new Faktum.Situasjon(
                        event.sakId().id(),
                        s.dato(),
                        s.livsoppholdskilde(),
                        s.trygd(),
                        s.arbeidssituasjon(),
                        s.bosituasjon(),
                        s.okonomiskRadgivning(),
                        s.individuellPlan(),
                        s.vilkarForSamboer(),
                        s.sanksjoner()));
    }

    boolean record(VedtakFattet event) {
        var made = vedtakene.find(event.vedtakId()).orElse(null);
        if (made == null) {
            return false;
        }
        // Conditions bind only when something is granted.
        var vilkar = event.form() == null ? List.<Innhold.Vilkaret>of() : made.innhold().vilkar();
        var faktum =
                new Faktum.Vedtak(
                        event.enhetsnr(),
                        event.type(),
                        event.utfall(),
                        event.form(),
                        event.belopOre(),
                        event.fom(),
                        event.tom(),
                        LocalDate.ofInstant(event.tidspunkt(), Register.OSLO),
                        vilkar.stream().map(Innhold.Vilkaret::type).collect(Collectors.toSet()),
                        unntak(made.innhold().aktivitet().unntak()),
                        event.korrigerer() == null ? null : event.korrigerer().id());
        return record(
                event.personId(),
                event.vedtakId().id(),
                Register.VEDTAK,
                event.tidspunkt(),
                faktum);
    }

    private static @Nullable Unntaksgrunn unntak(@Nullable Aktivitetsunntak unntak) {
        return unntak == null
                ? null
                : Kode.find(Unntaksgrunn.values(), unntak.kode()).orElseThrow();
    }

    private boolean record(PersonId person, UUID kilde, String type, Instant when, Faktum faktum) {
        var pseudonym = pseudonymer.find(person);
        pseudonym.ifPresent(
                p ->
                        register.record(
                                person.kommunenr(),
                                List.of(new Register.Nytt(kilde, type, p, when, faktum))));
        return pseudonym.isPresent();
    }

    /// Payments of one municipality.
    boolean record(List<UtbetalingEndret> payments, Instant when) {
        var counted = payments.stream().filter(Faktaregistrering::isCounted).toList();
        var keys =
                pseudonymer.findAll(
                        counted.stream().map(UtbetalingEndret::personId).distinct().toList());
        var news = new ArrayList<Register.Nytt>();
        for (var payment : counted) {
            var pseudonym = keys.get(payment.personId());
            if (pseudonym == null) {
                return false;
            }
            var paid = payment.utbetalt();
            news.add(
                    new Register.Nytt(
                            payment.utbetalingId().id(),
                            "UTBETALING_" + payment.status(),
                            pseudonym,
                            when,
                            new Faktum.Betaling(
                                    payment.form(),
                                    payment.belopOre(),
                                    paid == null ? payment.forfall() : paid)));
        }
        if (!news.isEmpty()) {
            register.record(payments.getFirst().utbetalingId().kommunenr(), news);
        }
        return true;
    }

    private static boolean isCounted(UtbetalingEndret payment) {
        return switch (payment.status()) {
            case SENDT, UTBETALT, AVVIST -> true;
            case PLANLAGT, I_KJORING, HOLDT_TILBAKE, STANSET -> false;
        };
    }
}
