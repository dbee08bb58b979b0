using System.Text;

namespace Automation.Git.Tests.History;

/// <summary>A history for <c>git fast-import</c>: branches that start anywhere, take the main branch and each other in, and are merged.</summary>
internal sealed class RandomHistory(int seed)
{
    private readonly Random random = new(seed);
    private readonly StringBuilder stream = new();
    private readonly List<int> onMain = [];
    private readonly List<int> merged = [];
    private int marks;

    public string Build(int merges)
    {
        onMain.Add(Commit("main", "chore: begin"));
        for (var number = 1; number <= merges; number++)
        {
            var head = Branch(number);
            onMain.Add(Commit("main", $"Merge pull request #{number} from o/topic\n\nfeat: topic {number}", onMain[^1], head));
            merged.Add(head);
        }

        return stream.ToString();
    }

    private int Branch(int number)
    {
        var head = merged.Count > 0 && random.Next(4) == 0 ? OneOf(merged) : OneOf(onMain);
        for (var commits = random.Next(1, 5); commits > 0; commits--)
        {
            var second = random.Next(3) switch
            {
                0 => OneOf(onMain),
                1 when merged.Count > 0 => OneOf(merged),
                _ => head,
            };
            head = second == head ? Commit("topic", $"feat: {number}", head) : Commit("topic", $"Merge into {number}", head, second);
        }

        return head;
    }

    private int OneOf(List<int> marks) => marks[random.Next(Math.Max(0, marks.Count - 8), marks.Count)];

    private int Commit(string branch, string message, params int[] parents)
    {
        var time = 1_790_000_000 + (60 * ++marks);
        stream.Append($"commit refs/heads/{branch}\nmark :{marks}\ncommitter Ada <ada@example.org> {time} +0000\n");
        stream.Append($"data {message.Length}\n{message}\n");
        for (var i = 0; i < parents.Length; i++)
        {
            stream.Append($"{(i == 0 ? "from" : "merge")} :{parents[i]}\n");
        }

        stream.Append($"M 100644 inline file-{marks}.txt\ndata 2\n{marks % 10}\n\n");
        return marks;
    }
}
