using Automation.Core.Evaluations;

namespace Automation.Core.Ports;

/// <summary>An evaluation in the store. A larger sequence is newer.</summary>
public sealed record StoredEvaluation(Evaluation Evaluation, long Sequence);
