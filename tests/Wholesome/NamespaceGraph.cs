using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CvClass.Tests
{
    /// <summary>The references between the namespaces of an assembly, with the types that cause them.</summary>
    internal sealed class NamespaceGraph
    {
        private readonly Dictionary<string, Dictionary<string, SortedSet<string>>> _edges = [];

        private NamespaceGraph(ModuleDefinition module)
        {
            foreach (var type in module.GetTypes())
            {
                foreach (var used in References(type)) Add(Outermost(type), used);
            }
        }

        internal static NamespaceGraph Of(string path)
        {
            using var module = ModuleDefinition.ReadModule(path);
            return new NamespaceGraph(module);
        }

        /// <summary>Each reference that is part of a circle: from, to, and the pairs of types.</summary>
        internal IReadOnlyList<string> Circles()
        {
            var reach = _edges.Keys.ToDictionary(k => k, Reachable);
            return [.. from edge in _edges
                       from target in edge.Value
                       where reach.TryGetValue(target.Key, out var back) && back.Contains(edge.Key)
                       orderby edge.Key, target.Key
                       select $"{edge.Key} -> {target.Key} ({target.Value.Count}): {string.Join(", ", target.Value)}"];
        }

        private HashSet<string> Reachable(string start)
        {
            var seen = new HashSet<string>();
            var open = new Stack<string>([start]);
            while (open.TryPop(out var next))
            {
                if (!_edges.TryGetValue(next, out var targets)) continue;
                foreach (var target in targets.Keys.Where(seen.Add)) open.Push(target);
            }
            return seen;
        }

        private void Add(TypeDefinition from, TypeReference to)
        {
            var element = to;
            while (element is TypeSpecification specification)
            {
                if (specification is GenericInstanceType generic)
                {
                    foreach (var argument in generic.GenericArguments) Add(from, argument);
                }
                element = specification.ElementType;
            }
            if (element is GenericParameter || element.Scope != from.Module) return;
            var target = Outermost(element);
            if (from.Namespace.Length == 0 || target.Namespace.Length == 0 || target.Namespace == from.Namespace) return;
            if (!target.Namespace.StartsWith("CvClass", StringComparison.Ordinal)) return;
            if (!from.Namespace.StartsWith("CvClass", StringComparison.Ordinal)) return;
            if (!_edges.TryGetValue(from.Namespace, out var targets)) _edges[from.Namespace] = targets = [];
            if (!targets.TryGetValue(target.Namespace, out var pairs)) targets[target.Namespace] = pairs = [];
            pairs.Add($"{from.Name}>{target.Name}");
        }

        private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

        private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

        private static IEnumerable<TypeReference> References(TypeDefinition type)
        {
            if (type.BaseType is { } parent) yield return parent;
            foreach (var contract in type.Interfaces) yield return contract.InterfaceType;
            foreach (var used in Of(type.CustomAttributes)) yield return used;
            foreach (var used in type.Fields.SelectMany(f => Of(f.CustomAttributes).Prepend(f.FieldType))) yield return used;
            foreach (var used in type.Properties.SelectMany(p => Of(p.CustomAttributes).Prepend(p.PropertyType))) yield return used;
            foreach (var used in type.Events.Select(e => e.EventType)) yield return used;
            foreach (var used in type.Methods.SelectMany(References)) yield return used;
        }

        private static IEnumerable<TypeReference> References(MethodDefinition method)
        {
            yield return method.ReturnType;
            foreach (var used in Of(method.CustomAttributes)) yield return used;
            foreach (var used in method.Parameters.SelectMany(p => Of(p.CustomAttributes).Prepend(p.ParameterType))) yield return used;
            if (!method.HasBody) yield break;
            foreach (var variable in method.Body.Variables) yield return variable.VariableType;
            foreach (var used in method.Body.Instructions.SelectMany(Operands)) yield return used;
        }

        private static IEnumerable<TypeReference> Operands(Instruction instruction)
        {
            if (instruction.Operand is TypeReference type) yield return type;
            if (instruction.Operand is not MemberReference { DeclaringType: { } owner } member) yield break;
            yield return owner;
            if (member is FieldReference field) yield return field.FieldType;
            if (member is not MethodReference method) yield break;
            yield return method.ReturnType;
            if (method is GenericInstanceMethod generic)
            {
                foreach (var argument in generic.GenericArguments) yield return argument;
            }
        }

        private static IEnumerable<TypeReference> Of(IEnumerable<CustomAttribute> attributes)
        {
            foreach (var attribute in attributes)
            {
                yield return attribute.AttributeType;
                var values = attribute.ConstructorArguments
                    .Concat(attribute.Properties.Select(p => p.Argument))
                    .Concat(attribute.Fields.Select(f => f.Argument));
                foreach (var value in values)
                {
                    yield return value.Type;
                    if (value.Value is TypeReference used) yield return used;
                }
            }
        }
    }
}

namespace CvClass.Tests.CircleA
{
    internal static class First
    {
        internal static int Value => CircleB.Second.Value;
    }
}

namespace CvClass.Tests.CircleB
{
    internal static class Second
    {
        internal static int Value => nameof(CircleA.First).Length + CircleA.First.Value;
    }
}
