package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Klageside.Forskjell;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saker;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the page of an appeal.
@Service
@Transactional
class Klagevisning {
    private final KlageRepository klager;
    private final Klagevurdering vurdering;
    private final Klageprove prove;
    private final Oversending oversending;
    private final Saker saker;
    private final Personer personer;
    private final Klagbare klagbare;
    private final FileStore files;
    private final Klageregler regler;
    private final Svarforslagene forslag;

    Klagevisning(
            KlageRepository klager,
            Klagevurdering vurdering,
            Klageprove prove,
            Oversending oversending,
            Saker saker,
            Personer personer,
            Klagbare klagbare,
            FileStore files,
            Klageregler regler,
            Svarforslagene forslag) {
        this.klager = klager;
        this.vurdering = vurdering;
        this.prove = prove;
        this.oversending = oversending;
        this.saker = saker;
        this.personer = personer;
        this.klagbare = klagbare;
        this.files = files;
        this.regler = regler;
        this.forslag = forslag;
    }

    /// What was wrong with what was sent, and what was sent.
    ///
    /// @param mitt the review that was sent and met another's, null when none did
    record Avvist(List<Problem> feil, Map<String, String> felter, @Nullable Vurdering mitt) {
        static final Avvist NOTHING = new Avvist(List.of(), Map.of(), null);
    }

    Klageside show(Klage klage, Avvist avvist, Texts t) {
        var vedtak = klagbare.vedtak(klage);
        var draft = vurdering.find(klage.id());
        var saved =
                klage.tilstand()
                        .avgjorelse()
                        .map(Klageavgjorelse::innhold)
                        .orElseGet(draft::innhold);
        var mitt = avvist.mitt();
        var me = CurrentUser.id();
        var sent = klage.tilstand() instanceof Tilstand.TilBeslutning s ? s.forberedtAv() : null;
        return new Klageside(
                klage,
                klagbare.require(klage.sakId()),
                klage.sakId().isProgram() ? null : saker.find(klage.sakId().toSak()).orElseThrow(),
                personer.find(klage.personId()).orElseThrow(),
                vedtak,
                Klageregler.explain(
                        klage.skriv(), regler.assess(klage.vedtatt(), klage.skriv()), t),
                attachments(klage),
                mitt == null ? saved : mitt,
                draft.version(),
                mitt == null ? List.of() : differences(mitt, saved, t),
                points(klage, saved, t),
                forslag.find(klage),
                vedtakvalg(klage, t),
                oversending.findDocuments(klage.id()),
                klagbare.corrections(klage),
                vedtak.besluttetAv().equals(me),
                me.equals(sent),
                personer.isInhabil(me, klage.personId()),
                CurrentUser.has(Rolle.VEILEDER),
                CurrentUser.has(Rolle.BESLUTTER),
                regler.today(),
                avvist.feil(),
                avvist.felter());
    }

    /// The gates as they stand for the reader.
    List<Point> points(Klage klage, Texts t) {
        return points(klage, vurdering.find(klage.id()).innhold(), t);
    }

    private List<Point> points(Klage klage, Vurdering review, Texts t) {
        var sent = klage.tilstand() instanceof Tilstand.TilBeslutning s ? s.forberedtAv() : null;
        var decider = sent == null ? null : CurrentUser.id();
        return prove.points(prove.check(klage, review, sent, decider), t);
    }

    private List<Choice> vedtakvalg(Klage klage, Texts t) {
        var retting = klage.retting();
        return retting == null
                        || retting.isMended()
                        || !retting.mangler().contains(Klagemangel.VEDTAK)
                ? List.of()
                : klagbare.findVedtak(klage.sakId()).stream()
                        .map(v -> Klageskjemaer.choice(v, t))
                        .toList();
    }

    private List<Row> attachments(Klage klage) {
        var rows = new ArrayList<Row>();
        for (var fil : klager.findVedlegg(klage.id())) {
            var file = files.find(fil).orElseThrow();
            rows.add(
                    new Row(
                            file.filnavn(),
                            "/klage/%s/vedlegg/%d".formatted(klage.id().path(), rows.size() + 1),
                            "",
                            file.innholdstype()));
        }
        return rows;
    }

    /// The fields that differ, each with both texts.
    static List<Forskjell> differences(Vurdering mitt, Vurdering deres, Texts t) {
        var all =
                List.of(
                        of("nytt", mitt.nytt(), deres.nytt(), t),
                        of("vurdert", mitt.vurdert(), deres.vurdert(), t),
                        of("konklusjon", mitt.konklusjon(), deres.konklusjon(), t),
                        of("begrunnelse", mitt.begrunnelse(), deres.begrunnelse(), t),
                        of("oversitting", mitt.oversitting(), deres.oversitting(), t),
                        of(
                                "oversittingsgrunn",
                                mitt.oversittingsgrunn(),
                                deres.oversittingsgrunn(),
                                t),
                        of("utsettelse", mitt.utsettelse(), deres.utsettelse(), t),
                        of(
                                "utsettelsesgrunn",
                                mitt.utsettelsesgrunn(),
                                deres.utsettelsesgrunn(),
                                t));
        return all.stream().filter(f -> !f.mitt().equals(f.deres())).toList();
    }

    private static Forskjell of(
            String field, @Nullable Object mine, @Nullable Object theirs, Texts t) {
        return new Forskjell(
                t.get("klage.felt." + field), text(field, mine, t), text(field, theirs, t));
    }

    private static String text(String field, @Nullable Object value, Texts t) {
        return value instanceof Enum<?> choice
                ? t.get("klage." + field + "." + choice.name())
                : value == null ? "" : value.toString();
    }
}
