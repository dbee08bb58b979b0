using System.Text;
using System.Text.Json;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

/// <summary>A policy is tried on real histories and stores.</summary>
public sealed class PolicySimulateCommandTests : IDisposable
{
    private readonly GitRepositoryBuilder repository = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-simulate-");

    public PolicySimulateCommandTests()
    {
        repository.Change("chore: begin");
        Land(1, "feat: greet visitors");
        Land(2, "deps: renew the greeting library");
        Land(3, "Greeted some more.");
    }

    [Fact]
    public async Task A_Table_Shows_Which_Verdicts_Change_And_By_Which_Rules()
    {
        var file = Write("practices: { conventional-commits: { types: [fix, deps] } }");

        var (exitCode, output, error) = await RunAsync(file, "--repo", repository.Path);

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Golden.Verify(output, "policy-simulate.txt");
    }

    [Fact]
    public async Task Scripts_Learn_The_Same()
    {
        var file = Write("practices: { conventional-commits: { types: [fix, deps] } }");

        var document = await JsonAsync(file, "--repo", repository.Path);

        Assert.Equal("local/greeter", document.GetProperty("repository").GetString());
        Assert.Equal(3, document.GetProperty("pullRequests").GetInt32());
        var changed = document.GetProperty("changed").EnumerateArray().ToArray();
        Assert.Equal(
            [(1, "success", "failure"), (2, "failure", "success")],
            changed.Select(c => (
                c.GetProperty("pullRequest").GetInt32(), c.GetProperty("before").GetString()!, c.GetProperty("after").GetString()!)));
        var rule = changed[0].GetProperty("rules")[0];
        Assert.Equal("conventional-commits/type-enum", rule.GetProperty("rule").GetString());
        Assert.Equal((0, true), (rule.GetProperty("before").GetInt32(), rule.GetProperty("after").GetInt32() > 0));
        var totals = document.GetProperty("totals").GetProperty("conventional-commits");
        Assert.Equal(
            (1, 1, 1),
            (totals.GetProperty("newlyFailing").GetInt32(),
                totals.GetProperty("newlyPassing").GetInt32(),
                totals.GetProperty("unchanged").GetInt32()));
        Assert.Empty(document.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task To_Enforce_What_Fails_Is_To_Block_It()
    {
        var document = await JsonAsync(Write("practices: { conventional-commits: { mode: enforce } }"), "--repo", repository.Path);

        var changed = document.GetProperty("changed").EnumerateArray().ToArray();
        Assert.Equal([2, 3], changed.Select(c => c.GetProperty("pullRequest").GetInt32()));
        Assert.All(changed, c => Assert.False(c.GetProperty("blocksBefore").GetBoolean()));
        Assert.All(changed, c => Assert.True(c.GetProperty("blocksAfter").GetBoolean()));
    }

    [Fact]
    public async Task The_Policy_In_Force_Is_The_One_Of_The_Default_Branch()
    {
        repository.Write(".github/automation.yml", "version: 1\npractices: { conventional-commits: { types: [deps] } }\n");
        repository.Commit("chore: set the policy");

        var file = Write("practices: { conventional-commits: { types: [deps] } }");

        var same = await JsonAsync(file, "--repo", repository.Path);
        var named = await JsonAsync(file, "--repo", repository.Path, "--current", Write("", "current.yml"));

        Assert.Empty(same.GetProperty("changed").EnumerateArray());
        Assert.NotEmpty(named.GetProperty("changed").EnumerateArray());
    }

    [Fact]
    public async Task What_The_Organisation_Enforces_Is_Enforced_Here_Too()
    {
        var organisation = Write("enforced: [practices.conventional-commits.types]", "organisation.yml");
        var file = Write("practices: { conventional-commits: { types: [deps] } }");

        var document = await JsonAsync(file, "--repo", repository.Path, "--organisation", organisation);

        Assert.Empty(document.GetProperty("changed").EnumerateArray());
        Assert.Equal(2, Assert.Single(document.GetProperty("problems").EnumerateArray()).GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Scopes_Are_Held_Against_The_Packages_That_There_Were()
    {
        repository.Write("package.json", "{\"workspaces\":[\"packages/*\"]}").Write("packages/core/a.ts", "a").Commit("chore: add a package");
        Land(4, "feat(core): greet from elsewhere");

        var document = await JsonAsync(
            Write("practices: { conventional-commits: { rules: { scope-paths: error } } }"), "--repo", repository.Path, "--limit", "1");

        var changed = Assert.Single(document.GetProperty("changed").EnumerateArray());
        Assert.Equal("conventional-commits/scope-paths", changed.GetProperty("rules")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_Limit_Takes_The_Newest()
    {
        var document = await JsonAsync(Write("practices: { review: { mode: off } }"), "--repo", repository.Path, "--limit", "1");

        Assert.Equal(1, document.GetProperty("pullRequests").GetInt32());
    }

    [Fact]
    public async Task A_File_That_Is_Not_Valid_Is_Refused_With_Its_Problems()
    {
        var file = Write("practices: { reveiw: {} }");

        var (exitCode, output, error) = await RunAsync(file, "--repo", repository.Path);
        var (_, json, _) = await RunAsync(file, "--repo", repository.Path, "--format", "json");

        Assert.Equal((ExitCode.Usage, ""), (exitCode, output));
        Assert.StartsWith($"{file}:2:14: Unknown key 'reveiw'", error, StringComparison.Ordinal);
        var problem = Assert.Single(JsonDocument.Parse(json).RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal((2, 14), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("practices: { review: { approvals: { required: 2 } } }", true)]
    [InlineData("practices: { review: { mode: off } }", false)]
    [InlineData("practices: { conventional-commits: { mode: off } }", false)]
    public async Task What_A_History_Without_Reviews_Cannot_Tell_Is_Said(string policy, bool isSaid)
    {
        var notKnown = (await JsonAsync(Write(policy), "--repo", repository.Path)).GetProperty("notKnown").EnumerateArray();

        Assert.Equal(
            isSaid ? ["The history holds no reviews: what the rules about approvals would decide is not known."] : [],
            notKnown.Select(sentence => sentence.GetString()));
    }

    [Fact]
    public async Task A_Replays_Store_Is_Judged_Again_And_What_It_Cannot_Tell_Is_Said()
    {
        var data = Path.Combine(folder.FullName, "data");
        await RunAsync(["replay", "--repo", repository.Path, "--data", data]);

        var strict = await JsonAsync(Write("practices: { conventional-commits: { mode: enforce } }"), "--data", data);
        var types = await JsonAsync(Write("practices: { conventional-commits: { types: [deps] } }"), "--data", data);

        Assert.Equal("sandbox/greeter", strict.GetProperty("repository").GetString());
        Assert.Equal([2, 3], strict.GetProperty("changed").EnumerateArray().Select(c => c.GetProperty("pullRequest").GetInt32()));
        Assert.Empty(strict.GetProperty("notKnown").EnumerateArray());
        Assert.Empty(types.GetProperty("changed").EnumerateArray());
        Assert.Equal(
            "practices.conventional-commits.types: not known from stored evaluations.",
            Assert.Single(types.GetProperty("notKnown").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("--repo", ".", "--data", "x")]
    [InlineData("--repository", "octo-org/octo-repo")]
    public async Task A_History_And_A_Store_Are_Not_Mixed(params string[] options) =>
        Assert.Equal(ExitCode.Usage, (await RunAsync([Write(""), .. options])).ExitCode);

    public void Dispose()
    {
        repository.Dispose();
        folder.Delete(recursive: true);
    }

    private void Land(int number, string title)
    {
        repository.NextDay().Branch($"change-{number}").Change(title, $"file{number}.txt");
        repository.Checkout("main").Merge($"Merge pull request #{number} from someone/change-{number}\n\n{title}", $"change-{number}");
    }

    private string Write(string body, string name = "policy.yml")
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $"version: 1\n{body}\n");
        return path;
    }

    private async Task<JsonElement> JsonAsync(string file, params string[] options)
    {
        var (exitCode, output, error) = await RunAsync([file, .. options, "--format", "json"]);
        Assert.True(exitCode == ExitCode.Fine, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string[] command = arguments is ["replay", ..] ? arguments : ["policy", "simulate", .. arguments];
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(command, terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
