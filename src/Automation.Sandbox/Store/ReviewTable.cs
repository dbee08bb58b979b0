using Automation.Sandbox.Json;
using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The reviews that were given here, beside those that the history tells.</summary>
public sealed class ReviewTable
{
    private readonly SqliteWriter writer;

    internal ReviewTable(SqliteWriter writer) => this.writer = writer;

    public Task AddAsync(int number, Review review) => writer.RunAsync(connection => connection.Insert(
        "INSERT INTO reviews (number, login, state, commit_sha, submitted_at) VALUES ($number, $login, $state, $commit, $at)",
        ("number", number),
        ("login", review.Author.Login),
        ("state", ReviewStates.NameOf(review.State)),
        ("commit", review.Commit!.Value.Value),
        ("at", review.SubmittedAt.ToText())));

    /// <summary>All reviews by the number of their pull request.</summary>
    public async Task<ILookup<int, Review>> ListAsync()
    {
        var rows = await writer.RunAsync(static connection => connection.Query(
            "SELECT number, login, state, commit_sha, submitted_at FROM reviews ORDER BY id", Read));
        return rows.ToLookup(static r => r.Number, static r => r.Review);
    }

    private static (int Number, Review Review) Read(SqliteDataReader row) => (
        row.GetInt32(0),
        new Review
        {
            Author = new Actor(row.GetString(1)),
            State = ReviewStates.Find(row.GetString(2))!.Value,
            Commit = new CommitSha(row.GetString(3)),
            SubmittedAt = row.GetTime(4),
        });
}
