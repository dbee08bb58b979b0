using System.Text.RegularExpressions;
using System.Xml.Linq;
using Automation.Deployment.Tests.Linting;
using Automation.Testing;

namespace Automation.Deployment.Tests.Containers;

public sealed partial class DockerfileTests
{
    private static readonly string Text = File.ReadAllText(RepositoryRoot.Combine("deploy", "Dockerfile"));

    /// <summary>Instructions with their continued lines joined.</summary>
    private static readonly IReadOnlyList<string> Instructions =
    [
        .. Continuation().Replace(Text, " ").Split('\n').Where(l => l.Length > 0 && l[0] != '#'),
    ];

    [Fact]
    public async Task The_Linter_Finds_Nothing() => Assert.Empty(await NodeLint.RunAsync("lint-dockerfile.mjs", "Dockerfile", Text));

    [Theory]
    [InlineData("EXPOSE 8080", "EXPOSE many")]
    [InlineData("STOPSIGNAL SIGTERM", "STOPSIGNAL")]
    [InlineData("--retries=3", "--tries=3")]
    [InlineData("USER 1654", "USR 1654")]
    public async Task The_Linter_Finds_What_Is_Wrong(string right, string wrong)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);

        Assert.NotEmpty(await NodeLint.RunAsync("lint-dockerfile.mjs", "Dockerfile", Text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Images_Are_Pinned_And_The_Last_One_Has_No_Shell()
    {
        var images = Of("FROM").Select(f => f.Split(' ').First(p => p.Contains(':', StringComparison.Ordinal))).ToList();

        Assert.Equal(2, images.Count);
        Assert.All(images, i => Assert.Matches(@"^mcr\.microsoft\.com/dotnet/(sdk|aspnet):\d+\.\d+[\w.-]*$", i));
        Assert.EndsWith("-chiseled-extra", images[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_Build_Uses_An_Sdk_That_The_Repository_Accepts()
    {
        var wanted = Version().Match(File.ReadAllText(RepositoryRoot.Combine("global.json"))).Value.Split('.');
        var used = Version().Match(Of("FROM").First()).Value.Split('.');

        Assert.Equal(wanted[..2], used[..2]);
        Assert.True(int.Parse(used[2]) >= int.Parse(wanted[2]));
    }

    [Fact]
    public void The_Container_Runs_As_Nobody_In_Particular_And_Says_How_It_Is()
    {
        Assert.Equal("1654", Assert.Single(Of("USER")));
        Assert.Contains(@"CMD [""/app/automation"", ""health""]", Assert.Single(Of("HEALTHCHECK")), StringComparison.Ordinal);
        Assert.Equal(@"[""/app/automation""]", Assert.Single(Of("ENTRYPOINT")));
        Assert.Equal("8080", Assert.Single(Of("EXPOSE")));
    }

    [Fact]
    public void No_Secret_Is_Baked_In()
    {
        Assert.All(
            Of("ENV").Concat(Of("ARG")),
            i => Assert.DoesNotMatch("(?i)secret|password|token|key|connectionstring", i));
        Assert.DoesNotContain(Of("COPY"), c => c is ". ." or "./ ./");
    }

    [Fact]
    public void What_Is_Copied_Exists_And_The_Ignore_File_Lets_It_Through()
    {
        var let = File.ReadLines(RepositoryRoot.Combine("deploy", "Dockerfile.dockerignore"))
            .Where(l => l.StartsWith('!'))
            .Select(l => l[1..].TrimEnd('/'))
            .ToList();
        var copied = Of("COPY").Where(c => !c.StartsWith("--from", StringComparison.Ordinal)).SelectMany(c => c.Split(' ')[..^1]).ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(RepositoryRoot.Combine(path)), path));
        Assert.All(copied, path => Assert.True(
            let.Exists(l => $"{path}/".StartsWith(l + "/", StringComparison.Ordinal) || l.StartsWith(path, StringComparison.Ordinal)),
            $"{path} is left out by deploy/Dockerfile.dockerignore."));
    }

    [Fact]
    public void The_Restore_Knows_Every_Project_That_The_Command_Line_Needs()
    {
        var needed = ProjectsOf(RepositoryRoot.Combine("src", "Automation.Cli", "Automation.Cli.csproj"))
            .Select(p => Path.GetRelativePath(RepositoryRoot.Path, p).Replace('\\', '/'))
            .ToHashSet();
        var restore = Instructions.ToList().FindIndex(i => i.StartsWith("RUN dotnet restore", StringComparison.Ordinal));
        var copied = Instructions.Take(restore).Where(i => i.StartsWith("COPY src/", StringComparison.Ordinal)).ToList();

        Assert.Contains("--locked-mode", Instructions[restore], StringComparison.Ordinal);
        Assert.Equal(needed.Order(), copied.Select(c => c.Split(' ')[1]).Order());
        Assert.All(copied.Select(c => c.Split(' ')), c => Assert.Equal($"{Path.GetDirectoryName(c[1])}/packages.lock.json", c[2]));
    }

    private static HashSet<string> ProjectsOf(string project)
    {
        var references = XDocument.Load(project).Descendants("ProjectReference")
            .Select(r => Path.GetFullPath(r.Attribute("Include")!.Value, Path.GetDirectoryName(project)!));
        return [project, .. references.SelectMany(ProjectsOf)];
    }

    private static IEnumerable<string> Of(string instruction) => Instructions
        .Where(i => i.StartsWith(instruction + " ", StringComparison.Ordinal))
        .Select(i => i[(instruction.Length + 1)..].Trim());

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex Version();
}
