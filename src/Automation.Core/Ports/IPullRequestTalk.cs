using Automation.Core.Commands;
using Automation.Core.Snapshots;

namespace Automation.Core.Ports;

/// <summary>Answers people who speak to the suite on a pull request.</summary>
public interface IPullRequestTalk
{
    /// <summary>
    /// A person's role in the repository; <see cref="RepositoryPermission.None"/> for strangers, null where the App may not ask
    /// (https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user).
    /// </summary>
    Task<RepositoryPermission?> RoleOfAsync(
        InstallationId installation, RepositoryId repository, string login, CancellationToken cancellationToken);

    /// <summary>Puts a reaction under a comment; the same one twice is there once. A comment that is gone is no failure.</summary>
    Task ReactAsync(PullRequestKey key, long commentId, CommentReaction reaction, CancellationToken cancellationToken);

    /// <summary>
    /// Writes one reply to a comment, unless it stands there already: it carries <see cref="Reporting.ReportMarkers"/>' hidden marker with
    /// the comment's id, by which a second attempt finds the first one's.
    /// </summary>
    /// <param name="since">When the comment was written: no reply to it is older.</param>
    /// <param name="body">Markdown without the marker.</param>
    Task ReplyAsync(PullRequestKey key, long commentId, DateTimeOffset since, string body, CancellationToken cancellationToken);
}
