import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Serves a web application in the foreground: its folder, its classes, the folder of the server, a port. Tomcat 9 and 10. */
final class Launcher {
    private Launcher() {
    }

    public static void main(String[] arguments) throws Exception {
        Path base = Files.createDirectories(Paths.get(arguments[2]));
        System.setProperty("catalina.base", base.toString());
        Files.createDirectories(base.resolve("webapps"));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setPort(Integer.parseInt(arguments[3]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addWebapp("", new File(arguments[0]).getAbsolutePath());
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", arguments[1], "/"));
        context.setResources(resources);
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false); // the server's own jars hold nothing for the application
        scanner.setScanManifest(false);
        context.setJarScanner(scanner);
        tomcat.start();
        tomcat.getServer().await();
    }
}
