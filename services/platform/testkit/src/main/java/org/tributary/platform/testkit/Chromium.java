package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine, headless. Whoever uses it declares Playwright and axe, which are large. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Where it is: {@code -Dchromium=}, the variable {@code CHROMIUM}, or on the path. */
    private static Optional<Path> installed() {
        var named = Stream.of(
                        System.getProperty("chromium", ""), System.getenv().getOrDefault("CHROMIUM", ""))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        var onPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** Whether tests that need it are to run: where it is installed, and on a build server in any case. */
    public static boolean isExpected() {
        return installed().isPresent() || "true".equals(System.getenv("CI"));
    }

    /** Starts it; whoever may run without one asks {@link #isExpected} first. */
    public static Chromium start() {
        return new Chromium(
                installed().orElseThrow(() -> new IllegalStateException("There is no Chromium on this machine")));
    }

    /** A window of somebody who has not signed in yet; whatever is fetched from elsewhere, or fails, is a complaint. */
    public Page newWindow(String allowedHost) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1360, 900).setDeviceScaleFactor(1));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://" + allowedHost + ":")
                    && !request.url().startsWith("data:")) {
                complaints.add("Fetched " + request.url());
            }
        });
        return page;
    }

    /** Nothing that axe finds wrong, no error of a script, nothing fetched from another host. */
    public void assertSound(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("violations of accessibility")
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Keeps a picture beside the build's other output. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
