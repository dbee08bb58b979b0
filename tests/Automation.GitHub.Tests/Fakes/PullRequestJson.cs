using System.Text.Json.Nodes;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>GitHub's answer to the query for a pull request; a test changes what it is about.</summary>
public sealed class PullRequestJson
{
    public const string Head = "0000000000000000000000000000000000000001";
    public const string Base = "0000000000000000000000000000000000000002";

    private readonly JsonObject answer = JsonNode.Parse(Text)!.AsObject();

    public JsonObject Repository => answer["data"]!["repository"]!.AsObject();

    public JsonObject PullRequest => Repository["pullRequest"]!.AsObject();

    public JsonObject BaseRef => PullRequest["baseRef"]!.AsObject();

    public PullRequestJson With(string field, string json)
    {
        PullRequest[field] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>A part of the pull request's way so far.</summary>
    public PullRequestJson WithFlow(string field, string json)
    {
        answer["data"]!["flow"]!["pullRequest"]![field] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>GitHub refuses to tell of the pull request's way.</summary>
    public PullRequestJson WithoutFlow()
    {
        answer["data"]!["flow"] = null;
        return this;
    }

    public PullRequestJson WithRepository(string field, string json)
    {
        Repository[field] = JsonNode.Parse(json);
        return this;
    }

    public PullRequestJson WithOrganisation(string json)
    {
        answer["data"]!["organisation"] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>GitHub's words for the merge; null where it refuses them.</summary>
    public PullRequestJson WithMerging(string json)
    {
        answer["data"]!["merging"] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>A file or directory at the tip of the base branch, under the query's alias.</summary>
    public PullRequestJson WithBaseFile(string alias, string json)
    {
        BaseRef["target"]![alias] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>A text file at the tip of the base branch.</summary>
    public PullRequestJson WithBaseText(string alias, string path, string text) =>
        WithBaseFile(alias, new JsonObject { ["path"] = path, ["object"] = new JsonObject { ["text"] = text } }.ToJsonString());

    public PullRequestJson WithError(string type, params string[] path)
    {
        var errors = answer["errors"] as JsonArray ?? [];
        answer["errors"] = errors;
        errors.Add(new JsonObject
        {
            ["type"] = type.Length == 0 ? null : type,
            ["message"] = "as GitHub puts it",
            ["path"] = new JsonArray([.. path.Select(p => JsonValue.Create(p))]),
        });
        return this;
    }

    /// <summary>Replaces the pull request by null, as GitHub does where it may not be seen.</summary>
    public PullRequestJson WithoutPullRequest()
    {
        Repository["pullRequest"] = null;
        return this;
    }

    public PullRequestJson WithoutRepository()
    {
        answer["data"]!["repository"] = null;
        return this;
    }

    public override string ToString() => answer.ToJsonString();

    private const string Text = """
        {
          "data": {
            "repository": {
              "id": "R_10", "databaseId": 10, "nameWithOwner": "octo-org/octo-repo", "isPrivate": true, "isArchived": false,
              "squashMergeAllowed": true, "mergeCommitAllowed": false, "rebaseMergeAllowed": false,
              "defaultBranchRef": { "name": "main" },
              "pullRequest": {
                "id": "PR_7",
                "title": "feat: add a greeting", "body": "Because.", "state": "OPEN", "isDraft": false, "mergeable": "MERGEABLE",
                "createdAt": "2026-11-16T09:00:00Z", "updatedAt": "2026-11-16T11:00:00Z", "mergedAt": null, "closedAt": null,
                "additions": 0, "deletions": 0, "changedFiles": 0,
                "baseRefName": "main", "baseRefOid": "0000000000000000000000000000000000000002",
                "headRefName": "greeting", "headRefOid": "0000000000000000000000000000000000000001",
                "author": { "__typename": "User", "login": "octocat" },
                "baseRef": {
                  "refUpdateRule": null, "branchProtectionRule": null, "rules": { "nodes": [] },
                  "tip": { "oid": "0000000000000000000000000000000000000002" }, "target": {}
                },
                "labels": { "nodes": [ { "name": "enhancement" } ] },
                "commits": { "totalCount": 0, "pageInfo": { "hasNextPage": false, "endCursor": null }, "nodes": [] },
                "head": { "nodes": [ { "commit": {
                  "oid": "0000000000000000000000000000000000000001",
                  "checkSuites": { "pageInfo": { "hasNextPage": false, "endCursor": null }, "nodes": [] },
                  "associatedPullRequests": { "nodes": [] }
                } } ] },
                "closingIssuesReferences": { "totalCount": 0, "nodes": [] },
                "reviewRequests": { "totalCount": 0, "nodes": [] },
                "reviews": { "totalCount": 0, "pageInfo": { "hasNextPage": false, "endCursor": null }, "nodes": [] },
                "reviewThreads": { "totalCount": 0, "pageInfo": { "hasNextPage": false, "endCursor": null }, "nodes": [] },
                "comments": { "totalCount": 0, "pageInfo": { "hasPreviousPage": false, "startCursor": null }, "nodes": [] }
              }
            },
            "organisation": null,
            "flow": {
              "pullRequest": {
                "timelineItems": { "totalCount": 0, "pageInfo": { "hasNextPage": false, "endCursor": null }, "nodes": [] },
                "requested": { "nodes": [] },
                "baseRef": { "associatedPullRequests": { "nodes": [] } }
              }
            },
            "merging": null
          }
        }
        """;
}
