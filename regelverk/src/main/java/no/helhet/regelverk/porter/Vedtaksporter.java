package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Parametre;

import java.util.ArrayList;
import java.util.List;

/// What must be in place before a decision is signed. All gates always answer, in the same order.
public final class Vedtaksporter {
    private static final List<Port> PORTER =
            List.of(
                    new BarnaPort(),
                    new BegrunnelsePort(),
                    new HoldtUtenforPort(),
                    new AktivitetPort(),
                    new VilkarPort(),
                    new OnskePort(),
                    new FormPort(),
                    new KlagePort(),
                    new BeslutterPort());
    private static final String BESLUTTER = "beslutter";

    private Vedtaksporter() {}

    /// The nine gates of an ordinary decision.
    public static List<Portsvar> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        List<Portsvar> answers = new ArrayList<>();
        for (Port port : PORTER) {
            add(answers, port.id(), port.check(grunnlag, parametre));
        }
        return List.copyOf(answers);
    }

    /// The reduced set for emergency help: no gate here may keep anyone waiting for what can be
    /// found out afterwards.
    public static List<Portsvar> checkNodhjelp(Nodhjelpsgrunnlag grunnlag) {
        List<Portsvar> answers = new ArrayList<>();
        add(answers, "identitet", text(grunnlag.identitet(), "identitet", "fvl § 17 første ledd"));
        add(answers, "behov", text(grunnlag.behov(), "behov", "sotjl § 18"));
        add(answers, "gitt", text(grunnlag.gitt(), "gitt", "sotjl § 21"));
        add(answers, "grunn", text(grunnlag.begrunnelse(), "grunn", "fvl § 24"));
        add(answers, "klageorientering", KlagePort.check(grunnlag.klageorientering()));
        add(
                answers,
                BESLUTTER,
                Fullmaktskontroll.check(
                        grunnlag.beslutter(),
                        null,
                        grunnlag.fullmakt(),
                        Vedtakstype.NODHJELP,
                        grunnlag.belop(),
                        grunnlag.vedtaksdato()));
        return List.copyOf(answers);
    }

    /// May the decision go to the signer? All gates but the signer's own are open.
    public static boolean isReadyToSend(List<Portsvar> answers) {
        return answers.stream().allMatch(a -> a.id().equals(BESLUTTER) || a.isOpen());
    }

    /// May the decision be signed? All gates are open.
    public static boolean isReadyToSign(List<Portsvar> answers) {
        return answers.stream().allMatch(Portsvar::isOpen);
    }

    private static void add(List<Portsvar> answers, String id, List<Utfall> funn) {
        Tekst title = Tekst.of("port." + id + ".tittel");
        answers.add(new Portsvar(id, answers.size() + 1, title, funn));
    }

    private static List<Utfall> text(String text, String id, String hjemmel) {
        return new Funn().requireText(text, hjemmel, "#" + id, "port.nodhjelp." + id).all();
    }
}
