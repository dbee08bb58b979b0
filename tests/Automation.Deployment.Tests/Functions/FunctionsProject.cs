using System.Xml.Linq;
using Automation.Testing;

namespace Automation.Deployment.Tests.Functions;

/// <summary>The app's project file.</summary>
internal static class FunctionsProject
{
    private static readonly XDocument Project = XDocument.Load(Path.Combine(FunctionsApp.Folder, "Automation.Functions.csproj"));

    private static readonly Dictionary<string, string> Versions = XDocument.Load(RepositoryRoot.Combine("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(p => (string)p.Attribute("Include")!, p => (string)p.Attribute("Version")!);

    public static IEnumerable<XElement> Items(string kind) => Project.Descendants(kind);

    /// <summary>The packages that the app uses, and their versions.</summary>
    public static Dictionary<string, string> Packages => Items("PackageReference")
        .Select(p => (string)p.Attribute("Include")!)
        .ToDictionary(p => p, p => Versions[p]);
}
