using Automation.Core.Workspaces;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Workspaces;

public sealed class WorkspaceManifestsTests
{
    private static readonly string[] Directories =
        ["apps/web", "lib", "packages/core", "packages/internal-x", "packages/test", "packages/web", "tools"];

    [Theory]
    [InlineData("package.json", """{ "workspaces": ["packages/*", "lib"] }""")]
    [InlineData("package.json", """{ "workspaces": { "packages": ["./packages/**", "lib/"] } }""")]
    [InlineData("pnpm-workspace.yaml", "packages:\n  - 'packages/**'\n  - lib # the library\n")]
    [InlineData("pnpm-workspace.yaml", "packages: [\"packages/*\", 'lib']\ncatalog:\n  a: 1\n")]
    [InlineData("lerna.json", """{ "packages": ["packages/*", "lib"], "version": "independent" }""")]
    [InlineData("Cargo.toml", "[package]\n\n[workspace]\nmembers = [\"packages/*\", 'lib']\n[profile]\nmembers = [\"tools\"]\n")]
    [InlineData("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\n  \"packages/*\", # all\n  \"lib\",\n]\n")]
    public void Packages_Are_Where_A_Manifest_Says(string path, string text)
    {
        var manifest = Manifest(path, text);

        Assert.Equal(["", "packages"], WorkspaceManifests.ParentDirectories(manifest));
        Assert.Equal(
            ["lib=lib", "core=packages/core", "internal-x=packages/internal-x", "test=packages/test", "web=packages/web"],
            WorkspaceManifests.Packages(manifest, Directories).Select(package => $"{package.Name}={package.Path}"));
    }

    [Theory]
    [InlineData("use ./lib\nuse ./packages/core // the core\n")]
    [InlineData("go 1.24\n\nuse (\n\t./lib\n\t\"./packages/core\"\n\t// ./tools\n\t.\n)\nreplace a => ./tools\n")]
    public void Go_Names_Each_Module(string text)
    {
        var manifest = Manifest("go.work", text);

        Assert.Equal(["", "packages"], WorkspaceManifests.ParentDirectories(manifest));
        Assert.Equal(["lib", "packages/core"], PathsIn(manifest));
    }

    [Theory]
    [InlineData("package.json", """{ "workspaces": ["packages/*", "!packages/internal-*", "!**/test"] }""")]
    [InlineData("pnpm-workspace.yaml", "packages:\n- packages/*\n- '!packages/internal-*'\n- '!**/test/**'\n")]
    [InlineData("Cargo.toml", "[workspace]\nmembers = [\"packages/*\"]\nexclude = [\"packages/internal-x\",\n\"packages/test\"]\n")]
    public void What_Is_Excluded_Is_No_Package(string path, string text) =>
        Assert.Equal(["packages/core", "packages/web"], PathsIn(Manifest(path, text)));

    [Fact]
    public void Several_Manifests_Add_Up()
    {
        var manifests = new Dictionary<string, string>
        {
            ["package.json"] = """{ "workspaces": ["apps/*"] }""",
            ["go.work"] = "use ./tools",
            ["other.json"] = """{ "workspaces": ["packages/*"] }""",
        };

        Assert.Equal(["", "apps"], WorkspaceManifests.ParentDirectories(manifests));
        Assert.Equal(["apps/web", "tools"], PathsIn(manifests));
    }

    [Theory]
    [InlineData("lerna.json", """{ "version": "1.0.0" }""", true)]
    [InlineData("lerna.json", """{ "useWorkspaces": true }""", false)]
    [InlineData("package.json", """{ "name": "a" }""", false)]
    public void Only_Lerna_Has_A_Usual_Place(string path, string text, bool found) =>
        Assert.Equal(found, WorkspaceManifests.ParentDirectories(Manifest(path, text)).Contains("packages"));

    [Theory]
    [InlineData("""{ "workspaces": ["packages/*/plugins/*"] }""")]
    [InlineData("""{ "workspaces": ["../other/*", "/etc/*", ".", "", "  ", "a/../b"] }""")]
    [InlineData("""{ "workspaces": [1, null, {}] }""")]
    [InlineData("""{ "workspaces": "packages/*" }""")]
    [InlineData("""{ "workspaces": ["packages/*"], "x": "\uD800", }, {""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_Cannot_Be_Looked_For_Names_No_Packages(string text)
    {
        Assert.Empty(WorkspaceManifests.ParentDirectories(Manifest("package.json", text)));
        Assert.Empty(PathsIn(Manifest("package.json", text)));
    }

    [Fact]
    public void Comments_And_A_Trailing_Comma_Do_No_Harm() =>
        Assert.Equal(["lib"], PathsIn(Manifest("package.json", "\uFEFF{ /* a */ \"workspaces\": [\"lib\",], // b\n}")));

    [Property(MaxTest = 300)]
    public void Any_Text_Is_Taken(NonNull<string> text) => Assert.All(WorkspaceManifests.Paths, path =>
    {
        foreach (var whole in (string[])[text.Get, $"[workspace]\nmembers = [{text.Get}", $"packages:\n- {text.Get}", $"use ({text.Get}"])
        {
            var manifest = Manifest(path, whole);
            Assert.NotNull(WorkspaceManifests.ParentDirectories(manifest));
            Assert.NotNull(WorkspaceManifests.Packages(manifest, [text.Get, .. Directories]));
        }
    });

    [Fact]
    public void Patterns_Are_Bounded()
    {
        var many = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"p{i}/*\""));

        Assert.InRange(WorkspaceManifests.ParentDirectories(Manifest("package.json", $$"""{ "workspaces": [{{many}}] }""")).Count, 1, 500);
    }

    private static Dictionary<string, string> Manifest(string path, string text) => new() { [path] = text };

    private static IEnumerable<string> PathsIn(Dictionary<string, string> manifests) =>
        WorkspaceManifests.Packages(manifests, Directories).Select(package => package.Path);
}
