package no.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PolicyInterceptor;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks every route of the server.
@HelhetTest
class RoutePolicyTest {
    /// Routes open to everyone; a new one is a decision, made here.
    private static final Set<String> OPEN =
            Set.of(
                    "/logginn",
                    "/sprak",
                    // The waiting room's screen has no user; its address holds a key.
                    "/skjerm/{id}/{nokkel}",
                    "/skjerm/{id}/{nokkel}/na",
                    "/skjerm/{id}/{nokkel}/strom",
                    // Published figures are everybody's.
                    "/api/apnetall",
                    "/api/apnetall/openapi.json",
                    "/api/apnetall/{tabell}",
                    "/apnetall",
                    "/apnetall/{tabell}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired WebApplicationContext context;
    @Autowired TestData data;
    private MockMvc mvc;

    /// A route, with what governs it.
    record Route(
            HttpMethod method, String path, HandlerMethod handler, @Nullable AccessPolicy policy) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        /// The path with an id that no row has in each place.
        String call() {
            return path.replaceAll("\\{nr}", "1")
                    .replaceAll("\\{[^}]+}", "5000-" + TestData.unknownId());
        }
    }

    @BeforeEach
    void openDoors() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void everyRouteDeclaresWhoMayCallIt() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(isDeclared(r.policy())).as(r.toString()).isTrue());
    }

    @Test
    void aRouteWithNoPolicyIsCaught() throws NoSuchMethodException {
        var planted =
                new HandlerMethod(new Planted(), Planted.class.getDeclaredMethod("forgotten"));
        assertThat(isDeclared(PolicyInterceptor.findPolicy(planted))).isFalse();
    }

    @Test
    void onlyTheseRoutesAreOpenToEveryone() {
        assertThat(
                        routes().stream()
                                .filter(r -> r.policy() != null && r.policy().open())
                                .map(Route::path))
                .isSubsetOf(OPEN);
    }

    @Test
    void noRouteAnswersAVisitor() throws Exception {
        for (var route : closed()) {
            var status = call(route, null);
            assertThat(status).as("%s as a visitor", route).isIn(302, 401, 403);
        }
    }

    @Test
    void noRouteAnswersARoleItDoesNotName() throws Exception {
        var users = usersByRole();
        for (var route : closed()) {
            for (var rolle : users.keySet()) {
                if (!allows(route, rolle)) {
                    assertThat(call(route, users.get(rolle)))
                            .as("%s as %s", route, rolle)
                            .isIn(401, 403);
                }
            }
        }
    }

    @Test
    void noRouteShowsAnotherOfficesRow() throws Exception {
        var users = usersByRole();
        for (var route : closed()) {
            var policy = route.policy();
            if (policy == null || !route.path().contains("{") || policy.value().length == 0) {
                continue;
            }
            var rolle = Arrays.stream(policy.value()).filter(users::containsKey).findFirst();
            if (rolle.isEmpty()) {
                continue;
            }
            assertThat(call(route, users.get(rolle.get())))
                    .as("%s of another office", route)
                    .isIn(302, 303, 400, 403, 404);
        }
    }

    @Test
    void anAddressWithSomethingElseWhereAnIdBelongsIsNeverAFaultOfOurs() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Test", Rolle.values());
        for (var route : closed()) {
            for (var odd : List.of("tull", kommune.kommunenr() + "-tull", "%00", "..;", "1")) {
                var address = route.path().replaceAll("\\{[^}]+}", odd);
                if (route.policy().scope().isEmpty() && !address.equals(route.path())) {
                    assertThat(call(route.method(), address, user))
                            .as("%s %s", route.method(), address)
                            .isBetween(300, 499);
                }
            }
        }
    }

    /// One employee for each role an office gives, in one municipality.
    private Map<Rolle, HelhetUser> usersByRole() {
        var kommune = data.kommune();
        var users = new EnumMap<Rolle, HelhetUser>(Rolle.class);
        for (var rolle : Rolle.values()) {
            if (rolle != Rolle.INNBYGGER) {
                users.put(rolle, data.ansatt(kommune, "Test " + rolle, rolle));
            }
        }
        return users;
    }

    private int call(Route route, @Nullable HelhetUser user) throws Exception {
        return call(route.method(), route.call(), user);
    }

    private int call(HttpMethod method, String address, @Nullable HelhetUser user)
            throws Exception {
        var request = MockMvcRequestBuilders.request(method, URI.create(address)).with(csrf());
        if (user != null) {
            request =
                    request.with(
                            authentication(
                                    new OAuth2AuthenticationToken(user, List.of(), "helhet")));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static boolean allows(Route route, Rolle rolle) {
        var policy = route.policy();
        return policy != null && (policy.open() || Arrays.asList(policy.value()).contains(rolle));
    }

    private static boolean isDeclared(@Nullable AccessPolicy policy) {
        return policy != null
                && (policy.open() || policy.value().length > 0 || !policy.scope().isEmpty());
    }

    private List<Route> closed() {
        return routes().stream().filter(r -> r.policy() == null || !r.policy().open()).toList();
    }

    private List<Route> routes() {
        var result = new ArrayList<Route>();
        mapping.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (handler.getBeanType().getName().startsWith("no.helhet")) {
                                addRoutes(result, info, handler);
                            }
                        });
        return result;
    }

    private static void addRoutes(
            List<Route> result, RequestMappingInfo info, HandlerMethod handler) {
        for (var path : info.getPatternValues()) {
            for (var method : info.getMethodsCondition().getMethods()) {
                result.add(
                        new Route(
                                method.asHttpMethod(),
                                path,
                                handler,
                                PolicyInterceptor.findPolicy(handler)));
            }
        }
    }

    static final class Planted {
        String forgotten() {
            return Ids.next().toString();
        }
    }
}
