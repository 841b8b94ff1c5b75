// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Reflection;
using System.Xml;

namespace AlipayCrossBorder.Pages
{
    /// <summary>What the merchant set up: the config, the data folder, the handlers. The pages and the commands share it.</summary>
    internal static class Setup
    {
        /// <param name="web">The folder of the pages.</param>
        /// <exception cref="SetupException">The sample is not copied, or the copy is not XML.</exception>
        /// <exception cref="KitException">unknown: a field that there is not.</exception>
        internal static Config ReadConfig(string web)
        {
            string path = Path.Combine(web, "appSettings.config");
            if (!File.Exists(path))
            {
                throw SetupException.Missing("appSettings.sample.config", "web/appSettings.config");
            }
            try
            {
                Config config = Config.FromFile(path);
                config.DataFolder = DataFolder(web, config.DataFolder);
                return config;
            }
            catch (XmlException e) // its own words quote the line of a key
            {
                throw new SetupException("web/appSettings.config" + " cannot be read as XML: see line " + e.LineNumber);
            }
        }

        // Beside the pages, since Mono serves what stands in App_Data. A relative name is taken from the pages' folder.
        internal static string DataFolder(string web, string folder)
        {
            return Path.GetFullPath(Path.Combine(web, folder == "" ? "../data" : folder));
        }

        // Before an order is lost for it.
        internal static void CheckIsWritable(string folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
                string probe = Path.Combine(folder, Path.GetRandomFileName());
                new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception e)
            {
                if (e is IOException || e is UnauthorizedAccessException)
                {
                    throw new SetupException("The data folder cannot be written: let the web server's user write there, or name another in data_folder");
                }
                throw;
            }
        }

        // By its name: a kit that named the class itself would not compile before the sample is copied.
        internal static IShop MakeHandlers(Config config)
        {
            Type type = typeof(Setup).Assembly.GetType("Handlers");
            if (type == null)
            {
                throw SetupException.Missing("Handlers.sample.cs", "web/App_Code/Handlers.cs");
            }
            try
            {
                return (IShop)Activator.CreateInstance(type, config);
            }
            catch (TargetInvocationException e)
            {
                throw e.InnerException;
            }
        }
    }
}
