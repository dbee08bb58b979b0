using System.Text;
using System.Text.Json;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;
using Automation.Testing;

namespace Automation.Cli.Tests.Commands;

public sealed class PolicyExplainTests : IDisposable
{
    private const string Organisation =
        """
        version: 1
        practices:
          review:
            mode: enforce
            approvals: { required: 2 }
        enforced: [practices.review.mode]
        """;

    private const string Repository =
        """
        version: 1
        practices:
          review: { rollout: 50 }
        overrides:
          - when: { branches: ["release/*"], labels: [hotfix] }
            practices: { review: { approvals: { required: 0 } } }
          - when: { only-paths: ["docs/**"], authors: [renovate] }
            practices: { review: { mode: off, skip-drafts: false } }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("explain-");

    public PolicyExplainTests()
    {
        folder.CreateSubdirectory(".github");
        File.WriteAllText(Path.Combine(folder.FullName, ".github", "automation.yml"), Repository);
        File.WriteAllText(OrganisationPath, Organisation);
    }

    private string OrganisationPath => Path.Combine(folder.FullName, "organisation.yml");

    [Fact]
    public async Task A_Section_Is_Shown_As_A_File_With_The_Origin_Of_Each_Value()
    {
        var (exitCode, output, error) = await RunAsync("--key", "practices.review.approvals", "--branch", "release/1.x", "--label", "hotfix");

        Assert.Equal(ExitCode.Fine, exitCode);
        Golden.Verify(output, "policy-explain.txt");
        Assert.Equal(
            ".github/automation.yml:8:28: The organisation enforces 'practices.review.mode': its value stands. "
            + "Remove the key from override 2.\n"
            + "Override 1 of .github/automation.yml applies (branches release/*; labels hotfix).\n",
            error);
    }

    [Fact]
    public async Task Only_What_Differs_From_The_Defaults_Is_Shown_On_Demand()
    {
        var keys = (await JsonAsync("--changed")).GetProperty("keys").EnumerateArray();

        Assert.Equal(
            ["practices.review.mode", "practices.review.rollout", "practices.review.approvals.required", "overrides", "enforced"],
            keys.Select(k => k.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Scripts_Get_One_Document()
    {
        var document = await JsonAsync("--key", "practices.review.mode");

        Assert.Equal(["sources", "hash", "keys", "remarks", "problems"], document.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["organisation.yml", ".github/automation.yml"], document.GetProperty("sources").EnumerateArray().Select(s => s.GetString()));
        Assert.Matches("^[0-9a-f]{64}$", document.GetProperty("hash").GetString());
        var key = Assert.Single(document.GetProperty("keys").EnumerateArray());
        Assert.StartsWith("""{"key":"practices.review.mode","value":"enforce","source":""", key.GetRawText(), StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "line":4,"override":null,"enforced":true,"changed":true,"description":"off: not evaluated. observe: evaluated, not published. warn: published, never failing. enforce: can fail."}
            """.TrimEnd(),
            key.GetRawText(),
            StringComparison.Ordinal);
        var problem = Assert.Single(document.GetProperty("problems").EnumerateArray());
        Assert.Equal((8, 28), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData(0, 1, "--branch", "release/1.x", "--label", "hotfix")]
    [InlineData(2, null, "--branch", "release/1.x")]
    [InlineData(2, null)]
    public async Task Overrides_Apply_To_The_Pull_Request_That_Is_Described(int approvals, int? number, params string[] options)
    {
        var document = await JsonAsync(["--key", "practices.review.approvals.required", .. options]);

        var key = Assert.Single(document.GetProperty("keys").EnumerateArray());
        Assert.Equal(approvals, key.GetProperty("value").GetInt32());
        Assert.Equal(number, key.GetProperty("override").ValueKind == JsonValueKind.Null ? null : key.GetProperty("override").GetInt32());
    }

    [Fact]
    public async Task Files_And_Authors_Can_Be_Described_Too()
    {
        var document = await JsonAsync("--key", "practices.review.skip-drafts", "--path", "docs/a.md", "--path", "docs/b/c.md", "--author", "renovate[bot]");

        Assert.False(Assert.Single(document.GetProperty("keys").EnumerateArray()).GetProperty("value").GetBoolean());
        Assert.Single(document.GetProperty("remarks").EnumerateArray());
    }

    [Fact]
    public async Task Without_Any_File_All_Is_As_Built_In()
    {
        File.Delete(Path.Combine(folder.FullName, ".github", "automation.yml"));

        var (exitCode, output, error) = await RunAsync([]);

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.DoesNotContain(".github/automation.yml:", output, StringComparison.Ordinal);
        Assert.Contains("      required: 2  # ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'practices.reviews' is no key of the policy. Did you mean 'practices.review'?", "--key", "practices.reviews")]
    [InlineData("There is no folder missing: name one with --repo.", "--repo", "missing")]
    [InlineData("There is no file missing: name the policy file of the organisation.", "--organisation", "missing")]
    [InlineData("--key is empty", "--key", "")]
    public async Task A_Wrong_Argument_Is_One_Sentence(string sentence, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            Assert.Equal(ExitCode.Usage, await AutomationCommand.RunAsync(["policy", "explain", .. arguments], terminal));
        }

        Assert.Empty(output.ToArray());
        Assert.Contains(sentence, Encoding.UTF8.GetString(error.ToArray()), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, _) = await RunAsync([.. arguments, "--format", "json"]);
        Assert.Equal(ExitCode.Fine, exitCode);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>The folder's path is left out of what is printed.</summary>
    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(
                ["policy", "explain", "--repo", folder.FullName, "--organisation", OrganisationPath, .. arguments], terminal);
        }

        return (exitCode, Read(output), Read(error));
    }

    private string Read(MemoryStream stream) =>
        Encoding.UTF8.GetString(stream.ToArray()).Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
