using System.Text.Json.Nodes;
using Automation.Core.Ports;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>GitHub's answers about the decision records of a default branch.</summary>
public static class DecisionsJson
{
    public static DecisionSearch Search { get; } = new()
    {
        Installation = GitHubHost.Installation,
        Repository = GitHubHost.Repository,
        Name = new("octo-org", "octo-repo"),
        Setting = "auto",
    };

    /// <summary>The head of the branch.</summary>
    /// <param name="adrDir">What <c>.adr-dir</c> holds; null where there is none.</param>
    /// <param name="entries">Files in the first directory that is asked for; what each is called is its blob's id, too.</param>
    /// <param name="trees">The same for several directories.</param>
    public static string Head(
        string? adrDir = null,
        IReadOnlyList<string>? entries = null,
        long id = 10,
        IReadOnlyList<(string Directory, string[] Entries)>? trees = null)
    {
        var target = new JsonObject
        {
            ["adrDir"] = adrDir is null ? null : File(".adr-dir", new JsonObject { ["text"] = adrDir }),
            ["d0"] = entries is null ? null : File("docs/adr", Tree(entries)),
        };
        foreach (var (i, tree) in (trees ?? []).Index())
        {
            target[$"d{i}"] = File(tree.Directory, Tree(tree.Entries));
        }

        return Head(target, id);
    }

    /// <summary>Files by their texts, in the order in which they are asked for; null for what is not there.</summary>
    public static string Texts(params string?[] texts)
    {
        var repository = new JsonObject();
        foreach (var (i, text) in texts.Index())
        {
            repository[$"o{i}"] = text is null ? null : new JsonObject { ["text"] = text };
        }

        return new JsonObject { ["data"] = new JsonObject { ["repository"] = repository } }.ToJsonString();
    }

    public static JsonObject Tree(IReadOnlyList<string> entries) => new()
    {
        ["entries"] = new JsonArray(
            [.. entries.Select(e => new JsonObject { ["name"] = e, ["type"] = "blob", ["oid"] = e })]),
    };

    private static string Head(JsonObject target, long id) => new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["repository"] = new JsonObject
            {
                ["databaseId"] = id,
                ["defaultBranchRef"] = new JsonObject
                {
                    ["name"] = "main",
                    ["tip"] = new JsonObject { ["oid"] = PullRequestJson.Base },
                    ["target"] = target,
                },
            },
        },
    }.ToJsonString();

    private static JsonObject File(string path, JsonObject content) => new() { ["path"] = path, ["object"] = content };
}
